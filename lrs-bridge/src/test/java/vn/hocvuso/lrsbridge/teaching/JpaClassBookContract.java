package vn.hocvuso.lrsbridge.teaching;

import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.CitizenMerges;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaCitizenMerges;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** The contract on a real database. */
abstract class JpaClassBookContract extends ClassBookContract {
    private final TestDatabase database = database();
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));

    private final CitizenMerges merges =
            database.transactional(CitizenMerges.class, new JpaCitizenMerges(database.entities()));

    abstract TestDatabase database();

    @Override
    ClassBook emptyBook() {
        return SampleClass.book(database);
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

    @Override
    void merge(UUID duplicate, UUID kept) {
        merges.merge(duplicate, kept, SampleClass.OFFICER);
    }

    @Override
    void split(UUID duplicate) {
        merges.split(duplicate, SampleClass.OFFICER);
    }
}
