package vn.hocvuso.lrsbridge.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people who sign in, for chapters that name them. */
public interface PeopleDirectory {
    /** The person who signs in with this name. */
    Optional<Person> named(String name);

    /** The person with this id. */
    Optional<Person> find(UUID id);

    /** Holds how a person signs in, so that nobody else changes it before this transaction ends. */
    void hold(UUID person);

    /** Those who may have classes, by their full name. */
    List<Person> teachers();

    /** Those who help in classes of others, by their full name. */
    List<Person> volunteers();
}
