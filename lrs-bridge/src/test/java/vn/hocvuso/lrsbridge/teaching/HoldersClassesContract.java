package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.certification.HoldersClasses;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.CitizenMerges;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaCitizenMerges;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** In which class somebody learns, for papers that are handed out by class. */
abstract class HoldersClassesContract {
    private final TestDatabase database = database();
    private final ClassBook classes = SampleClass.book(database);
    private final HoldersClasses holders = database.transactional(
            HoldersClasses.class,
            new JpaHoldersClasses(database.entities(), new JpaCitizenDirectory(database.entities())));

    abstract TestDatabase database();

    private List<UUID> pupils(int count) {
        CitizenDirectory citizens =
                database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        citizens.enrolAll(ids.stream()
                .map(id -> new Citizen(id, "Nguyễn Mẫu An", 2016, Set.of("hoc-sinh")))
                .toList());
        return ids;
    }

    private UUID put(String name, String year, List<UUID> pupils) {
        UUID teacher = TeacherRows.add(database);
        classes.put(new Classroom(
                UUID.randomUUID(), name, year, teacher, SampleClass.ID, SampleClass.PUPILS.code(), pupils));
        return teacher;
    }

    @Test
    void theLatestClassIsToldAndNothingOfWhoIsInNone() {
        List<UUID> pupils = pupils(3);
        put("5A", "2026-2027", pupils.subList(0, 2));
        put("4A", "2025-2026", pupils.subList(0, 1));

        assertThat(holders.of(pupils))
                .isEqualTo(Map.of(pupils.get(0), "5A (2026-2027)", pupils.get(1), "5A (2026-2027)"));
        assertThat(holders.of(List.of())).isEmpty();
    }

    @Test
    void ofSomebodyWhoWasMergedTheClassOfEitherEntryIsTold() {
        CitizenMerges merges = database.transactional(CitizenMerges.class, new JpaCitizenMerges(database.entities()));
        List<UUID> pupils = pupils(2);
        put("5A", "2026-2027", pupils.subList(0, 1));
        merges.merge(pupils.get(0), pupils.get(1), SampleClass.OFFICER);

        assertThat(holders.of(pupils))
                .isEqualTo(Map.of(pupils.get(0), "5A (2026-2027)", pupils.get(1), "5A (2026-2027)"));
        assertThat(holders.of(pupils.subList(1, 2))).isEqualTo(Map.of(pupils.get(1), "5A (2026-2027)"));

        merges.split(pupils.get(0), SampleClass.OFFICER);

        assertThat(holders.of(pupils)).isEqualTo(Map.of(pupils.get(0), "5A (2026-2027)"));
    }

    @Test
    void aTeacherTeachesThoseOfTheirClassesOfThisYearAndBefore() {
        List<UUID> pupils = pupils(3);
        UUID thisYears = put("5A", "2026-2027", pupils.subList(0, 2));
        UUID lastYears = put("4A", "2025-2026", pupils.subList(0, 1));

        assertThat(holders.isTaughtBy(pupils.get(0), thisYears)).isTrue();
        assertThat(holders.isTaughtBy(pupils.get(0), lastYears)).isTrue();
        assertThat(holders.isTaughtBy(pupils.get(1), lastYears)).isFalse();
        assertThat(holders.isTaughtBy(pupils.get(2), thisYears)).isFalse();
        assertThat(holders.isTaughtBy(pupils.get(0), TeacherRows.add(database)))
                .as("who has no class")
                .isFalse();
    }

    @Test
    void aTeacherTeachesSomebodyByEitherOfTheirMergedEntries() {
        CitizenMerges merges = database.transactional(CitizenMerges.class, new JpaCitizenMerges(database.entities()));
        List<UUID> pupils = pupils(2);
        UUID teacher = put("5A", "2026-2027", pupils.subList(0, 1));
        merges.merge(pupils.get(0), pupils.get(1), SampleClass.OFFICER);

        assertThat(holders.isTaughtBy(pupils.get(0), teacher)).isTrue();
        assertThat(holders.isTaughtBy(pupils.get(1), teacher)).isTrue();

        merges.split(pupils.get(0), SampleClass.OFFICER);

        assertThat(holders.isTaughtBy(pupils.get(1), teacher)).isFalse();
    }

    @Test
    void thousandsAreToldAtOnce() {
        List<UUID> pupils = pupils(1_100);
        put("Khối 5", "2026-2027", pupils);

        assertThat(holders.of(pupils)).hasSize(1_100);
    }
}
