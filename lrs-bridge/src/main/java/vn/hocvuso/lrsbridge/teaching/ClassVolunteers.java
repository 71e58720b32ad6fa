package vn.hocvuso.lrsbridge.teaching;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who helps in which class without teaching it. {@code ClassVolunteersContract} says what it does. */
public interface ClassVolunteers {
    /**
     * Lets somebody help in a class; whoever does already goes on.
     *
     * @param by the name of whoever says so
     */
    void assign(UUID classroom, UUID person, String by, Instant at);

    /** Lets them help no more. */
    void dismiss(UUID classroom, UUID person);

    /** Those who help in a class. */
    Set<UUID> of(UUID classroom);

    /** The classes that somebody helps in. */
    Set<UUID> classesOf(UUID person);
}
