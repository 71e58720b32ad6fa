package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class RegisterOnPostgresTest extends RegisterContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
