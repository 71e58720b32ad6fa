package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class PersonalNumbersOnH2Test extends PersonalNumbersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
