package vn.hocvuso.lrsbridge.plan;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class VerbBookOnH2Test extends VerbBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
