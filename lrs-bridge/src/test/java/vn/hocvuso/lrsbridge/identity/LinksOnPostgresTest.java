package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class LinksOnPostgresTest extends LinksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
