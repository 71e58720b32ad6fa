package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class HomesMetOnPostgresTest extends HomesMetContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
