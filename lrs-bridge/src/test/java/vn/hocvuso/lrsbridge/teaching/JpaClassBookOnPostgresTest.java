package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class JpaClassBookOnPostgresTest extends JpaClassBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
