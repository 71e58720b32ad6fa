package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class PersonalNumbersOnPostgresTest extends PersonalNumbersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
