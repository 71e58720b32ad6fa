package vn.hocvuso.lrsbridge.teaching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The classes. {@code ClassBookContract} says what it does. */
public interface ClassBook {
    /** Adds a class, or replaces the one with its id. */
    void put(Classroom classroom);

    /** The class with this id. */
    Optional<Classroom> find(UUID id);

    /** The classes of a teacher, in no particular order. */
    List<Classroom> ofTeacher(UUID person);

    /** All classes, in no particular order. */
    List<Classroom> all();

    /** All classes as a list names them, in no particular order. Who is entered twice and was merged counts once. */
    List<ListedClass> list();

    /** The classes of a teacher as a list names them, in no particular order. */
    List<ListedClass> listOfTeacher(UUID person);

    /** The classes with these ids as a list names them, in no particular order. */
    List<ListedClass> listOf(Collection<UUID> ids);

    /** The classes with these ids, in no particular order. */
    List<Classroom> findAll(Collection<UUID> ids);

    /** The classes whose curriculum, audience and school year are those of this one, it among them. */
    List<Classroom> sameYear(Classroom classroom);

    /** What the QR of a class holds; made where there is none yet. */
    String attendanceToken(UUID classroom);

    /** Makes another one: the QR that was printed before opens nothing any more. */
    void renewAttendanceToken(UUID classroom);

    /** The class whose QR holds this. */
    Optional<Classroom> withAttendanceToken(String token);
}
