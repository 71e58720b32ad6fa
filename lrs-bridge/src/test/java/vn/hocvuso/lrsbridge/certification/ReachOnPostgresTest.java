package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ReachOnPostgresTest extends ReachContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
