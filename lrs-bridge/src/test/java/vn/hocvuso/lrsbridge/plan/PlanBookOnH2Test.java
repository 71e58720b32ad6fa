package vn.hocvuso.lrsbridge.plan;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class PlanBookOnH2Test extends PlanBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
