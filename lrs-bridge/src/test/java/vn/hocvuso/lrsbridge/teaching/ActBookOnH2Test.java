package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ActBookOnH2Test extends ActBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
