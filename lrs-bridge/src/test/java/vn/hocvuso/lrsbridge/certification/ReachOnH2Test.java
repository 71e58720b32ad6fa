package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ReachOnH2Test extends ReachContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
