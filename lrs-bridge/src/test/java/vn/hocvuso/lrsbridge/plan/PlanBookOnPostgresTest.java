package vn.hocvuso.lrsbridge.plan;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class PlanBookOnPostgresTest extends PlanBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
