package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class SignedPapersOnH2Test extends SignedPapersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
