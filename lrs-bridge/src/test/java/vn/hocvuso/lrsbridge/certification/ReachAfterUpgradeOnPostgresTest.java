package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ReachAfterUpgradeOnPostgresTest extends ReachAfterUpgradeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
