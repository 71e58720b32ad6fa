package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class PlatformDirectoryOnPostgresTest extends PlatformDirectoryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
