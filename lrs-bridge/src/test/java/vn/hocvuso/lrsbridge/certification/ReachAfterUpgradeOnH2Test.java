package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ReachAfterUpgradeOnH2Test extends ReachAfterUpgradeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
