package vn.hocvuso.lrsbridge.teaching;

import java.util.UUID;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** Teachers for classes to belong to; accounts are made inside {@code identity} only. */
final class TeacherRows {
    private TeacherRows() {}

    static UUID add(TestDatabase database) {
        return add(database, "teacher-" + UUID.randomUUID());
    }

    static UUID add(TestDatabase database, String name) {
        UUID id = UUID.randomUUID();
        try {
            database.inTransaction(() -> database.entities()
                    .createNativeQuery("insert into person (id, name, full_name, secret_hash, person_role) values ('"
                            + id + "', '" + name + "', 'Giáo viên', 'none', 'TEACHER')")
                    .executeUpdate());
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
        return id;
    }
}
