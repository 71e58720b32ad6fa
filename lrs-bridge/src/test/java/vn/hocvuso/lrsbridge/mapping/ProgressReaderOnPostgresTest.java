package vn.hocvuso.lrsbridge.mapping;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ProgressReaderOnPostgresTest extends ProgressReaderContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
