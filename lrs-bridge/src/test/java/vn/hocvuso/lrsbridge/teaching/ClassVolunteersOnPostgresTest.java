package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ClassVolunteersOnPostgresTest extends ClassVolunteersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
