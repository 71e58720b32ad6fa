package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class JpaClassBookOnH2Test extends JpaClassBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
