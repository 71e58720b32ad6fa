package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class CitizenSearchOnH2Test extends CitizenSearchContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
