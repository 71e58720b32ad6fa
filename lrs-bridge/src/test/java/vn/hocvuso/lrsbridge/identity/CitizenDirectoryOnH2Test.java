package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class CitizenDirectoryOnH2Test extends CitizenDirectoryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
