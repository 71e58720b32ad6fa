package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class RegisterOnH2Test extends RegisterContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
