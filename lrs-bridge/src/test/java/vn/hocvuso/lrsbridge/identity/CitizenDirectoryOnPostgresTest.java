package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class CitizenDirectoryOnPostgresTest extends CitizenDirectoryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
