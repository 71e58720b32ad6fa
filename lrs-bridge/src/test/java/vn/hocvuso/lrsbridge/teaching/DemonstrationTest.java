package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.coursepackages.curriculum.ShippedCurricula;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaAccountBook;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.JpaPlanBook;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Ifi;

class DemonstrationTest {
    private final TestDatabase database = TestDatabase.h2();
    private final ClassBook classes = SampleClass.book(database);
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
    private final AuditLog log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));
    private final PlanBook plans = database.transactional(PlanBook.class, new JpaPlanBook(database.entities(), log));
    private final UUID teacher = TeacherRows.add(database, "teacher");

    @BeforeEach
    void bringTheShippedCurricula() throws IOException {
        for (ShippedCurricula shipped : ShippedCurricula.values()) {
            try (InputStream document = shipped.open()) {
                plans.add(document.readAllBytes());
            }
        }
    }

    private void seed() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
        new Demonstration(classes, citizens, new JpaAccountBook(database.entities()), plans, clock).seed();
    }

    private List<Classroom> bySize() {
        return classes.all().stream()
                .sorted(Comparator.comparing((Classroom one) -> -one.pupils().size()))
                .toList();
    }

    private List<Citizen> everybody() {
        return classes.all().stream()
                .flatMap(one -> citizens.findAll(one.pupils()).stream())
                .toList();
    }

    @Test
    void thereAreThirtyPupilsAndTwelveAdultsInClassesOfTheDemonstrationsTeacher() {
        seed();

        assertThat(bySize())
                .extracting(Classroom::name, one -> one.pupils().size(), Classroom::audience, Classroom::schoolYear)
                .containsExactly(
                        tuple("Lớp 5A (trình diễn)", 30, "hoc-sinh", "2026-2027"),
                        tuple("Lớp buổi tối, tổ dân phố số 3 (trình diễn)", 12, "nguoi-truong-thanh", "2026-2027"));
        assertThat(classes.ofTeacher(teacher)).hasSize(2);
    }

    @Test
    void bothClassesFollowTheCurriculumThatWasImportedLast() {
        seed();

        Curriculum last = plans.all().get(plans.all().size() - 1);
        assertThat(classes.all()).allSatisfy(one -> assertThat(one.curriculum()).isEqualTo(last.id()));
    }

    @Test
    void everyLearnerHasOneAccountOnThePlatform() {
        seed();

        List<UUID> ids = everybody().stream().map(Citizen::id).toList();
        Map<UUID, List<Ifi>> accounts = citizens.accounts(ids);
        List<Ifi> expected = new ArrayList<>();
        for (int number = 1; number <= 42; number++) {
            expected.add(Ifi.account("http://lms.demo.hocvuso.example", "demo-" + (number < 10 ? "0" : "") + number));
        }
        assertThat(accounts.values()).allSatisfy(own -> assertThat(own).hasSize(1));
        assertThat(accounts.values().stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void namesSayThatTheyAreSamplesAndTryTheListsOut() {
        seed();

        List<String> names = everybody().stream().map(Citizen::fullName).toList();
        assertThat(names).allSatisfy(name -> assertThat(name).contains(" Mẫu "));
        assertThat(names).anySatisfy(name -> assertThat(name).hasSizeGreaterThan(40));
        assertThat(new HashSet<>(names)).hasSize(names.size() - 1);
    }

    @Test
    void pupilsAreOfPrimarySchoolAgeAndAdultsOfAge() {
        seed();

        assertThat(citizens.findAll(bySize().get(0).pupils()))
                .allSatisfy(pupil -> assertThat(pupil.birthYear()).isEqualTo(2016));
        assertThat(citizens.findAll(bySize().get(1).pupils()))
                .allSatisfy(adult -> assertThat(adult.birthYear()).isBetween(1950, 2000));
    }

    @Test
    void aSecondStartChangesNothing() {
        seed();
        List<Classroom> before = bySize();

        seed();

        assertThat(bySize()).isEqualTo(before);
        assertThat(citizens.linkedAfter(0, 100)).hasSize(42);
    }

    @Test
    void whereAClassExistsAlreadyNobodyIsAdded() {
        Classroom own = new Classroom(
                UUID.randomUUID(), "6B", "2026-2027", teacher, new Curriculum.Id("khac", "1"), "hoc-sinh", List.of());
        classes.put(own);

        seed();

        assertThat(classes.all()).containsExactly(own);
    }
}
