package vn.hocvuso.lrsbridge.mapping;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ReaderPositionsOnH2Test extends ReaderPositionsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
