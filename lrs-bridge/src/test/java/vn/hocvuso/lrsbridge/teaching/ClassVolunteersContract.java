package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What every record of who helps in which class does. */
abstract class ClassVolunteersContract {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final TestDatabase database = database();
    private final ClassBook classes = SampleClass.book(database);
    private final ClassVolunteers volunteers =
            database.transactional(ClassVolunteers.class, new JpaClassVolunteers(database.entities()));
    private final UUID helper = TeacherRows.add(database);
    private final UUID first = newClass();
    private final UUID second = newClass();

    abstract TestDatabase database();

    private UUID newClass() {
        UUID id = UUID.randomUUID();
        classes.put(
                new Classroom(id, "5A", "2026-2027", TeacherRows.add(database), SampleClass.ID, "hoc-sinh", List.of()));
        return id;
    }

    @Test
    void nobodyHelpsUntilSomebodySaysSo() {
        assertThat(volunteers.of(first)).isEmpty();
        assertThat(volunteers.classesOf(helper)).isEmpty();
    }

    @Test
    void whoIsAssignedHelpsInThatClassAlone() {
        volunteers.assign(first, helper, "Cô Mẫu", NOW);
        volunteers.assign(first, helper, "Cô Mẫu", NOW.plusSeconds(1));

        assertThat(volunteers.of(first)).containsExactly(helper);
        assertThat(volunteers.of(second)).isEmpty();
        assertThat(volunteers.classesOf(helper)).containsExactly(first);
    }

    @Test
    void whoIsDismissedHelpsInTheOtherClassesStill() {
        volunteers.assign(first, helper, "Cô Mẫu", NOW);
        volunteers.assign(second, helper, "Cô Mẫu", NOW);

        volunteers.dismiss(first, helper);
        volunteers.dismiss(first, helper);

        assertThat(volunteers.classesOf(helper)).containsExactly(second);
    }
}
