package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** What every book of classes does. */
abstract class ClassBookContract {
    private static final Curriculum.Id CURRICULUM = new Curriculum.Id("thu-nghiem", "1");

    private ClassBook book;

    /** A book with nothing in it. */
    abstract ClassBook emptyBook();

    /** Somebody who may teach. */
    abstract UUID newTeacher();

    /** Somebody who may be a pupil. */
    abstract UUID newCitizen();

    /** Says that two entries are one person. */
    abstract void merge(UUID duplicate, UUID kept);

    /** Says that they are two after all. */
    abstract void split(UUID duplicate);

    @BeforeEach
    void open() {
        book = emptyBook();
    }

    private Classroom classroom(UUID id, UUID teacher, List<UUID> pupils) {
        return new Classroom(id, "Lớp 5A", "2026-2027", teacher, CURRICULUM, "hoc-sinh", pupils);
    }

    private List<UUID> pupils(int count) {
        List<UUID> pupils = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pupils.add(newCitizen());
        }
        return pupils;
    }

    @Test
    void anEmptyBookHasNoClass() {
        assertThat(book.all()).isEmpty();
        assertThat(book.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aClassIsFoundAsItWasPutWithItsPupilsInTheirOrder() {
        Classroom classroom = classroom(UUID.randomUUID(), newTeacher(), pupils(30));

        book.put(classroom);

        assertThat(book.find(classroom.id())).contains(classroom);
        assertThat(book.all()).containsExactly(classroom);
    }

    @Test
    void aClassWithoutPupilsIsKept() {
        Classroom classroom = classroom(UUID.randomUUID(), newTeacher(), List.of());

        book.put(classroom);

        assertThat(book.find(classroom.id())).contains(classroom);
    }

    @Test
    void puttingAClassAgainReplacesItsPupilsAndTheirOrder() {
        List<UUID> before = pupils(4);
        Classroom first = classroom(UUID.randomUUID(), newTeacher(), before);
        List<UUID> after = new ArrayList<>(before.subList(1, 4));
        Collections.reverse(after);
        after.add(newCitizen());
        Classroom second = new Classroom(
                first.id(), "Lớp 6A", "2027-2028", newTeacher(), new Curriculum.Id("khac", "2"), "nguoi-lon", after);

        book.put(first);
        book.put(second);

        assertThat(book.all()).containsExactly(second);
        assertThat(book.ofTeacher(first.teacher())).isEmpty();
    }

    @Test
    void aTeachersClassesAreThoseOfThatTeacherAlone() {
        UUID teacher = newTeacher();
        UUID pupil = newCitizen();
        Classroom one = classroom(UUID.randomUUID(), teacher, List.of(pupil));
        Classroom two = classroom(UUID.randomUUID(), teacher, List.of(pupil));
        Classroom others = classroom(UUID.randomUUID(), newTeacher(), List.of(pupil));

        List.of(one, two, others).forEach(book::put);

        assertThat(book.ofTeacher(teacher)).containsExactlyInAnyOrder(one, two);
        assertThat(book.all()).containsExactlyInAnyOrder(one, two, others);
    }

    @Test
    void aListNamesClassesAndCountsTheirPupils() {
        UUID teacher = newTeacher();
        Classroom large = classroom(UUID.randomUUID(), teacher, pupils(30));
        Classroom empty = classroom(UUID.randomUUID(), teacher, List.of());
        Classroom others = classroom(UUID.randomUUID(), newTeacher(), pupils(2));
        List.of(large, empty, others).forEach(book::put);

        assertThat(book.listOfTeacher(teacher)).containsExactlyInAnyOrder(listed(large), listed(empty));
        assertThat(book.list()).containsExactlyInAnyOrder(listed(large), listed(empty), listed(others));
    }

    @Test
    void aPersonWhoIsEnteredTwiceCountsOnceInAListOnceMergedAndTwiceOnceSplit() {
        UUID teacher = newTeacher();
        List<UUID> pupils = pupils(3);
        Classroom both = classroom(UUID.randomUUID(), teacher, pupils);
        Classroom duplicateAlone = classroom(UUID.randomUUID(), teacher, pupils.subList(0, 1));
        Classroom keptAlone = classroom(UUID.randomUUID(), newTeacher(), pupils.subList(1, 3));
        List.of(both, duplicateAlone, keptAlone).forEach(book::put);

        merge(pupils.get(0), pupils.get(1));

        assertThat(book.list())
                .containsExactlyInAnyOrder(listed(both).ofSize(2), listed(duplicateAlone), listed(keptAlone));
        assertThat(book.listOfTeacher(teacher))
                .containsExactlyInAnyOrder(listed(both).ofSize(2), listed(duplicateAlone));
        assertThat(book.listOf(List.of(both.id()))).containsExactly(listed(both).ofSize(2));
        assertThat(book.find(both.id())).as("nothing is rewritten").contains(both);

        split(pupils.get(0));

        assertThat(book.list()).containsExactlyInAnyOrder(listed(both), listed(duplicateAlone), listed(keptAlone));
    }

    @Test
    void aListOfSomeClassesHoldsNoOthers() {
        Classroom one = classroom(UUID.randomUUID(), newTeacher(), pupils(3));
        Classroom other = classroom(UUID.randomUUID(), newTeacher(), pupils(1));
        List.of(one, other).forEach(book::put);

        assertThat(book.listOf(List.of(one.id(), UUID.randomUUID()))).containsExactly(listed(one));
        assertThat(book.listOf(List.of())).isEmpty();
    }

    private static ListedClass listed(Classroom one) {
        return new ListedClass(
                one.id(),
                one.name(),
                one.schoolYear(),
                one.teacher(),
                one.curriculum(),
                one.audience(),
                one.pupils().size());
    }

    @Test
    void classesAreFoundByTheirIdsWithTheirPupils() {
        Classroom one = classroom(UUID.randomUUID(), newTeacher(), pupils(3));
        Classroom two = classroom(UUID.randomUUID(), newTeacher(), pupils(2));
        List.of(one, two).forEach(book::put);

        assertThat(book.findAll(List.of(one.id(), UUID.randomUUID()))).containsExactly(one);
        assertThat(book.findAll(List.of())).isEmpty();
    }
}
