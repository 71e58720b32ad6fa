package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class RosterIntakeOnH2Test extends RosterIntakeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
