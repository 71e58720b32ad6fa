package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class CitizenSearchOnPostgresTest extends CitizenSearchContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
