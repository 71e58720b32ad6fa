package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.CitizenSearch;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaCitizenSearch;
import vn.hocvuso.lrsbridge.identity.PersonalNumber;
import vn.hocvuso.lrsbridge.identity.Sex;
import vn.hocvuso.lrsbridge.identity.TestNumbers;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** What becomes of a roster on a database, also of the same one again, and of one whose way in was cut off. */
abstract class RosterIntakeContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = database();
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
    private final CitizenSearch search =
            database.transactional(CitizenSearch.class, new JpaCitizenSearch(database.entities()));
    private final ClassBook classes = SampleClass.book(database);
    private final RosterImports imports =
            database.transactional(RosterImports.class, new JpaRosterImports(database.entities()));
    private final RosterMatcher matcher = new RosterMatcher(search, citizens, TestNumbers.on(database), classes);
    private final RosterIntake intake =
            new RosterIntake(imports, matcher, citizens, TestNumbers.on(database), classes, CLOCK);
    private final RosterDesk desk = new RosterDesk(imports, matcher, intake, CLOCK);
    private final UUID teacher = TeacherRows.add(database);
    private final Caller caller = new Caller(teacher, "Cô Mẫu", Set.of(Permission.TEACH), Optional.empty());

    abstract TestDatabase database();

    private RosterImport kept(String list) {
        RosterTerms terms =
                new RosterTerms(teacher, "2026-2027", "", SampleClass.ID, "hoc-sinh", "http://moodle.example.vn");
        return desk.open(desk.keep("lop.csv", list.getBytes(StandardCharsets.UTF_8), terms, caller), caller);
    }

    /** As in the container: everything that one call writes goes in together. */
    private void inOneTransaction(Runnable work) {
        try {
            database.inTransaction(() -> {
                work.run();
                return work;
            });
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private RosterPlan taken(String list) {
        RosterImport roster = kept(list);
        RosterPlan plan = desk.plan(roster);
        take(roster);
        return plan;
    }

    private void take(RosterImport roster) {
        assertThat(imports.begin(roster.id(), CLOCK.instant())).isTrue();
        inOneTransaction(() -> desk.take(roster));
        assertThat(imports.find(roster.id()).orElseThrow().progress().state()).isEqualTo(RosterImport.State.DONE);
    }

    private static final String HEAD = "Họ và tên,Ngày sinh,Lớp,Mã HS,Số định danh,Tài khoản\n";

    @Test
    void aRosterMakesClassesPupilsNumbersAndLinksAndTheSameAgainNothing() {
        String list = HEAD + "Lê Văn An,01/02/2016,5A,HS1,001216000001,an\nLê Văn An,03/02/2016,5A,HS2,,\n"
                + "Trần Thị Bình,2016,5B,,,\n";

        assertThat(taken(list).count(RosterPlan.Step.NEW)).isEqualTo(3);
        RosterPlan again = taken(list);

        assertThat(again.count(RosterPlan.Step.SAME)).isEqualTo(3);
        assertThat(search.matching("", 100)).hasSize(3);
        assertThat(classes.ofTeacher(teacher))
                .extracting(Classroom::name, one -> one.pupils().size())
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("5A", 2), org.assertj.core.api.Assertions.tuple("5B", 1));
        assertThat(citizens.owner(Ifi.account("http://moodle.example.vn", "an")))
                .isPresent();
    }

    @Test
    void aCorrectedRosterUpdatesAndKeepsWhatItDoesNotSay() {
        taken(HEAD + "Lê Văn An,01/02/2016,5A,HS1,001216000001,\n");
        RosterPlan plan = taken(HEAD + "Lê Văn Ân,01/02/2016,5A,HS1,,\n");

        assertThat(plan.count(RosterPlan.Step.UPDATED)).isEqualTo(1);
        List<Citizen> all = search.matching("", 10);
        assertThat(all).extracting(Citizen::fullName).containsExactly("Lê Văn Ân");
        assertThat(all.get(0).birth()).isPresent();
        assertThat(TestNumbers.on(database).masked(List.of(all.get(0).id()))).hasSize(1);
    }

    @Test
    void whatWasCorrectedAfterTheRosterWasReadStays() {
        taken(HEAD + "Lê Văn An,01/02/2016,5A,HS1,,\n");
        String list = HEAD + "Lê Văn Ăn,01/02/2016,5B,HS1,001216000001,\n";
        RosterImport read = kept(list);
        Citizen before = search.matching("", 10).get(0);
        Citizen corrected = new Citizen(
                before.id(),
                "Lê Văn Ân",
                before.birth(),
                Sex.FEMALE,
                before.residence(),
                before.schoolCode(),
                Set.of("cong-chuc"),
                List.of());
        citizens.correct(corrected, CLOCK.instant().plusSeconds(1));

        assertThat(desk.plan(read).lines())
                .extracting(RosterPlan.Line::step)
                .containsExactly(RosterPlan.Step.CORRECTED);
        take(read);

        assertThat(citizens.find(before.id())).contains(corrected.withAudiences(Set.of("cong-chuc", "hoc-sinh")));
        assertThat(TestNumbers.on(database).masked(List.of(before.id()))).isEmpty();
        assertThat(classes.ofTeacher(teacher)).extracting(Classroom::name).contains("5B");
    }

    @Test
    void aNumberThatWasCorrectedAfterTheRosterWasReadStays() {
        taken(HEAD + "Lê Văn An,01/02/2016,5A,HS1,001216000001,\n");
        RosterImport read = kept(HEAD + "Lê Văn An,01/02/2016,5A,HS1,001216000001,\n");
        Citizen before = search.matching("", 10).get(0);
        PersonalNumber corrected = PersonalNumber.typed("001216000002").orElseThrow();
        citizens.correct(before, CLOCK.instant().plusSeconds(1));
        assertThat(desk.plan(read).lines()).extracting(RosterPlan.Line::step).containsExactly(RosterPlan.Step.SAME);
        inOneTransaction(() -> TestNumbers.on(database).keep(before.id(), corrected));

        assertThat(desk.plan(read).lines())
                .extracting(RosterPlan.Line::step)
                .containsExactly(RosterPlan.Step.CORRECTED);
        take(read);

        assertThat(TestNumbers.on(database).owner(corrected)).contains(before.id());
    }

    @Test
    void whatWasCorrectedBeforeTheRosterWasReadIsChangedByIt() {
        taken(HEAD + "Lê Văn An,01/02/2016,5A,HS1,,\n");
        Citizen before = search.matching("", 10).get(0);
        citizens.correct(before, CLOCK.instant());

        RosterPlan plan = taken(HEAD + "Lê Văn Ân,01/02/2016,5A,HS1,,\n");

        assertThat(plan.count(RosterPlan.Step.UPDATED)).isEqualTo(1);
        assertThat(search.matching("", 10)).extracting(Citizen::fullName).containsExactly("Lê Văn Ân");
    }

    @Test
    void anotherChildWithTheSameCodeOfAnotherSchoolIsAnotherChild() {
        taken(HEAD + "Lê Văn An,01/02/2016,5A,HS1,,\n");
        RosterPlan plan = taken(HEAD + "Phạm Thị Cúc,05/06/2015,9Z,HS1,,\n");

        assertThat(plan.count(RosterPlan.Step.NEW)).isEqualTo(1);
        assertThat(search.matching("", 10)).hasSize(2);
    }

    @Test
    void wrongRowsAreLeftOutAndAnAccountOfSomebodyElseStaysTheirs() {
        UUID other = UUID.randomUUID();
        citizens.enrol(new Citizen(other, "Người Khác", 2010, Set.of()));
        Ifi account = Ifi.account("http://moodle.example.vn", "an");
        citizens.link(account, other, "officer", CLOCK.instant());

        RosterPlan plan = taken(HEAD + "Lê Văn An,01/02/2016,5A,HS1,,an\n,01/02/2016,5A,HS2,,\n");

        assertThat(plan.count(RosterPlan.Step.WRONG)).isEqualTo(1);
        assertThat(citizens.owner(account)).contains(other);
        assertThat(classes.ofTeacher(teacher).get(0).pupils()).hasSize(1);
    }

    @Test
    void whatWasCutOffHalfWayGoesOnAndDoublesNobody() {
        StringBuilder list = new StringBuilder(HEAD);
        for (int pupil = 0; pupil < 450; pupil++) {
            list.append("Lê Văn ")
                    .append((char) ('A' + pupil % 26))
                    .append(pupil)
                    .append(",01/02/2016,5A,,,\n");
        }
        RosterImport roster = kept(list.toString());
        assertThat(imports.begin(roster.id(), CLOCK.instant())).isTrue();
        inOneTransaction(() -> intake.take(
                Roster.read(roster.content().bytes(), roster.terms().platform())
                        .entries()
                        .subList(0, 200),
                roster));
        assertThat(imports.begin(roster.id(), CLOCK.instant().plusSeconds(30))).isFalse();
        assertThat(imports.begin(roster.id(), CLOCK.instant().plusSeconds(61))).isTrue();

        desk.take(roster);

        assertThat(search.matching("", 1000)).hasSize(450);
        assertThat(classes.ofTeacher(teacher).get(0).pupils()).hasSize(450);
        assertThat(imports.begin(roster.id(), CLOCK.instant().plusSeconds(200))).isFalse();
    }

    @Test
    void theSamePupilsInTwoRostersAtTheSameMomentAreMadeOnce() throws InterruptedException {
        StringBuilder list = new StringBuilder(HEAD);
        for (int pupil = 0; pupil < 250; pupil++) {
            list.append("Lê Văn ")
                    .append((char) ('A' + pupil % 26))
                    .append(pupil)
                    .append(",01/02/2016,5A,,,\n");
        }
        List<Thread> nodes = Stream.generate(() -> kept(list.toString()))
                .limit(3)
                .map(roster -> new Thread(() -> inOneTransaction(() -> desk.take(roster))))
                .toList();

        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(search.matching("", 1000)).hasSize(250);
        assertThat(classes.ofTeacher(teacher)).singleElement().satisfies(one -> assertThat(one.pupils())
                .hasSize(250));
    }

    @Test
    void aRosterIsSeenByWhoeverBroughtItAlone() {
        RosterImport roster = kept(HEAD + "Lê Văn An,01/02/2016,5A,HS1,,\n");
        Caller other = new Caller(UUID.randomUUID(), "Thầy Khác", Set.of(Permission.TEACH), Optional.empty());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> desk.open(roster.id(), other))
                .isInstanceOf(vn.hocvuso.lrsbridge.web.Refused.class);
    }
}
