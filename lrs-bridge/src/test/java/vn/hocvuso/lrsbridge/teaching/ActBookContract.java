package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.mapping.JpaRecordedHere;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What every book of acts does, and the table of what statements recorded here are for. */
abstract class ActBookContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final TestDatabase database = database();
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
    private final ClassBook classes = SampleClass.book(database);
    private final ActBook acts = database.transactional(ActBook.class, new JpaActBook(database.entities()));
    private final RecordedHere recorded =
            database.transactional(RecordedHere.class, new JpaRecordedHere(database.entities()));
    private final UUID teacher = TeacherRows.add(database);
    private final UUID pupil = UUID.randomUUID();
    private final Classroom classroom =
            new Classroom(UUID.randomUUID(), "5A", "2026-2027", teacher, SampleClass.ID, "hoc-sinh", List.of(pupil));

    abstract TestDatabase database();

    @BeforeEach
    void enrol() {
        citizens.enrol(new Citizen(pupil, "Nguyễn Mẫu An", 2016, Set.of("hoc-sinh")));
        classes.put(classroom);
    }

    private RecordedAct act(String competency, RecordedHere.Kind kind, int seconds) {
        return new RecordedAct(
                UUID.randomUUID(),
                new RecordedAct.Subject(classroom.id(), pupil, competency),
                kind,
                "vì sao",
                teacher,
                "Cô Mẫu",
                NOW.plusSeconds(seconds),
                Optional.empty());
    }

    @Test
    void actsAreFoundByTheirStatementAndByPupilAndCompetencyTheNewestFirst() {
        RecordedAct first = act("NL1", RecordedHere.Kind.SHOWN, 0);
        RecordedAct second = act("NL1", RecordedHere.Kind.DECIDED_NOT, 1);
        RecordedAct other = act("NL3", RecordedHere.Kind.ATTENDED, 2);

        acts.add(List.of(first, second, other));

        assertThat(acts.find(first.statement())).contains(first);
        assertThat(acts.find(UUID.randomUUID())).isEmpty();
        assertThat(acts.about(pupil, "NL1")).containsExactly(second, first);
    }

    @Test
    void theFirstWithdrawalCounts() {
        RecordedAct act = act("NL1", RecordedHere.Kind.CONFIRMED, 0);
        acts.add(List.of(act));
        RecordedAct.Withdrawal first = new RecordedAct.Withdrawal("Cô Mẫu", NOW.plusSeconds(5));

        acts.withdraw(act.statement(), first);
        acts.withdraw(act.statement(), new RecordedAct.Withdrawal("Thầy Khác", NOW.plusSeconds(9)));

        assertThat(acts.find(act.statement()).flatMap(RecordedAct::withdrawn)).contains(first);
    }

    @Test
    void whatAStatementIsForIsKnownOfThoseThatWereNotedAlone() {
        RecordedHere.Recorded noted =
                new RecordedHere.Recorded(UUID.randomUUID(), SampleClass.ID, "NL1", RecordedHere.Kind.DECIDED_ACHIEVED);

        recorded.note(List.of(noted));

        assertThat(recorded.among(List.of(noted.statement(), UUID.randomUUID())))
                .isEqualTo(Map.of(noted.statement(), noted));
        assertThat(recorded.among(List.of())).isEmpty();
    }

    @Test
    void theCodeOfAClassStaysUntilItIsRenewed() {
        String token = classes.attendanceToken(classroom.id());
        assertThat(classes.attendanceToken(classroom.id())).isEqualTo(token);
        assertThat(classes.withAttendanceToken(token)).contains(classroom);

        classes.renewAttendanceToken(classroom.id());

        assertThat(classes.withAttendanceToken(token)).isEmpty();
        assertThat(classes.withAttendanceToken(classes.attendanceToken(classroom.id())))
                .contains(classroom);
        assertThat(classes.sameYear(classroom)).containsExactly(classroom);
    }

    @Test
    void aReasonHasAnEnd() {
        assertThatThrownBy(() -> new RecordedAct(
                        UUID.randomUUID(),
                        new RecordedAct.Subject(classroom.id(), pupil, "NL1"),
                        RecordedHere.Kind.SHOWN,
                        "x".repeat(1001),
                        teacher,
                        "Cô Mẫu",
                        NOW,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
