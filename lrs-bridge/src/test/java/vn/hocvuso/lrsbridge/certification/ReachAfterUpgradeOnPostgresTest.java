package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ReachAfterUpgradeOnPostgresTest extends ReachAfterUpgradeContract {
    @Override
    TestDatabase database() {
        // the upgrade leaves columns in another order, so that no other test gets this database
        return TestDatabase.postgres().kept();
    }
}
