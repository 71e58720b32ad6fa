package vn.hocvuso.lrsbridge.mapping;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ProgressReaderOnH2Test extends ProgressReaderContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
