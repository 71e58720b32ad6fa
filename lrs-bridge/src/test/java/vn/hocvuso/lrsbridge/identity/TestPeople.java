package vn.hocvuso.lrsbridge.identity;

import java.security.SecureRandom;
import java.util.UUID;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** People who sign in, in a database of tests. */
public final class TestPeople {
    private TestPeople() {}

    /** Adds an officer with this name. */
    public static UUID added(String name, TestDatabase database) {
        Person person = new Person(UUID.randomUUID(), name, "Cán bộ Mẫu", Role.OFFICER);
        database.transactional(AccountBook.class, new JpaAccountBook(database.entities()))
                .add(SignInAccount.made(person, SecretHash.ofPublished(name + "-demo", new SecureRandom()), false));
        return person.id();
    }
}
