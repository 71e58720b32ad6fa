package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class HomesMetOnH2Test extends HomesMetContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
