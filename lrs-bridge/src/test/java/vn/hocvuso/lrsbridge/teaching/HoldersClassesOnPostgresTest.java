package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class HoldersClassesOnPostgresTest extends HoldersClassesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
