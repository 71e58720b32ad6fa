package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

class TeachersClassesTest {
    private final TestDatabase database = TestDatabase.h2();
    private final ClassBook book = SampleClass.book(database);
    private final ClassVolunteers volunteers =
            database.transactional(ClassVolunteers.class, new JpaClassVolunteers(database.entities()));
    private final TeachersClasses classes = new TeachersClasses(book, volunteers);
    private final UUID mine = TeacherRows.add(database);
    private final UUID colleague = TeacherRows.add(database);

    private static Caller caller(UUID id, Permission... permissions) {
        return new Caller(id, "Người thử", Set.of(permissions), Optional.empty());
    }

    private static ListedClass listed(Classroom one) {
        return new ListedClass(
                one.id(), one.name(), one.schoolYear(), one.teacher(), one.curriculum(), one.audience(), 0);
    }

    private Classroom put(String name, String year, UUID teacher) {
        Classroom classroom =
                new Classroom(UUID.randomUUID(), name, year, teacher, SampleClass.ID, "hoc-sinh", List.of());
        book.put(classroom);
        return classroom;
    }

    @Test
    void aTeacherSeesOwnClassesOnly() {
        Classroom own = put("5A", "2026-2027", mine);
        put("5B", "2026-2027", colleague);

        assertThat(classes.seenBy(caller(mine, Permission.TEACH))).containsExactly(listed(own));
        assertThat(classes.open(own.id(), caller(mine, Permission.TEACH))).isEqualTo(own);
    }

    @Test
    void anotherTeachersClassIsRefusedAsIfItDidNotExist() {
        Classroom others = put("5B", "2026-2027", colleague);

        Stream.of(others.id(), UUID.randomUUID())
                .forEach(id -> assertThatThrownBy(() -> classes.open(id, caller(mine, Permission.TEACH)))
                        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                                .isEqualTo(Refusal.NOT_FOUND)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CERTIFY", "ADMINISTER"})
    void officersAndAdministratorsSeeEveryClass(Permission permission) {
        Classroom one = put("5A", "2026-2027", mine);
        Classroom two = put("5B", "2026-2027", colleague);
        Caller officer = caller(UUID.randomUUID(), permission, Permission.TEACH);

        assertThat(classes.seenBy(officer)).containsExactly(listed(one), listed(two));
        assertThat(classes.open(two.id(), officer)).isEqualTo(two);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CERTIFY", "ADMINISTER", "TEACH"},
            mode = EnumSource.Mode.EXCLUDE)
    void noOtherPermissionOpensAClass(Permission permission) {
        Classroom others = put("5B", "2026-2027", colleague);

        assertThat(classes.seenBy(caller(mine, permission))).isEmpty();
        assertThatThrownBy(() -> classes.open(others.id(), caller(mine, permission)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aVolunteerTicksTheListOfAClassHelpedInAndSeesNoneOfIt() {
        Classroom helped = put("5A", "2026-2027", colleague);
        Classroom other = put("5B", "2026-2027", colleague);
        Caller volunteer = caller(mine, Permission.ASSIST);
        volunteers.assign(helped.id(), mine, "Cô Mẫu", SampleClass.MONDAY);

        assertThat(classes.helpedBy(volunteer)).containsExactly(listed(helped));
        assertThat(classes.openToRecord(helped.id(), volunteer)).isEqualTo(helped);
        assertThat(classes.seenBy(volunteer)).isEmpty();
        assertThatThrownBy(() -> classes.open(helped.id(), volunteer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> classes.openToRecord(other.id(), volunteer)).isInstanceOf(Refused.class);
    }

    @Test
    void aTeacherTicksTheListsOfOwnClassesOnly() {
        Classroom own = put("5A", "2026-2027", mine);
        Classroom others = put("5B", "2026-2027", colleague);
        Caller teacher = caller(mine, Permission.TEACH);

        assertThat(classes.openToRecord(own.id(), teacher)).isEqualTo(own);
        assertThatThrownBy(() -> classes.openToRecord(others.id(), teacher)).isInstanceOf(Refused.class);
    }

    @Test
    void classesStandInTheOrderInWhichPeopleCount() {
        Classroom tenth = put("10A", "2026-2027", mine);
        Classroom second = put("2A", "2026-2027", mine);
        Classroom otherSecond = put("2B", "2026-2027", mine);

        assertThat(classes.seenBy(caller(mine, Permission.TEACH)))
                .containsExactly(listed(second), listed(otherSecond), listed(tenth));
    }

    @Test
    void theNewestSchoolYearComesFirstThenNames() {
        Classroom old = put("5A", "2025-2026", mine);
        Classroom secondNow = put("5B", "2026-2027", mine);
        Classroom firstNow = put("5A", "2026-2027", mine);

        assertThat(classes.seenBy(caller(mine, Permission.TEACH)))
                .containsExactly(listed(firstNow), listed(secondNow), listed(old));
    }
}
