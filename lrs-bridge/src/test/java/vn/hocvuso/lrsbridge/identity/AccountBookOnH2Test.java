package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class AccountBookOnH2Test extends AccountBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
