package vn.hocvuso.lrsbridge.safeguards;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class SecondFactorBookOnH2Test extends SecondFactorBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
