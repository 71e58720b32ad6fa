package vn.hocvuso.lrsbridge.teaching;

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
}
