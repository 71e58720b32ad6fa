package vn.hocvuso.lrsbridge.mapping;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ReaderPositionsOnPostgresTest extends ReaderPositionsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
