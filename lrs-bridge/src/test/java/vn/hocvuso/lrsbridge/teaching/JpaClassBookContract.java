package vn.hocvuso.lrsbridge.teaching;

import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** The contract on a real database. */
abstract class JpaClassBookContract extends ClassBookContract {
    private final TestDatabase database = database();
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));

    abstract TestDatabase database();

    @Override
    ClassBook emptyBook() {
        return database.transactional(ClassBook.class, new JpaClassBook(database.entities()));
    }

    @Override
    UUID newTeacher() {
        return TeacherRows.add(database);
    }

    @Override
    UUID newCitizen() {
        UUID id = UUID.randomUUID();
        citizens.enrol(new Citizen(id, "Nguyễn Mẫu An", 2016, Set.of("hoc-sinh")));
        return id;
    }
}
