package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class SignedPapersOnPostgresTest extends SignedPapersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
