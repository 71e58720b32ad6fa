package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ActBookOnPostgresTest extends ActBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
