package vn.hocvuso.lrsbridge.mapping;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class RecountsOnPostgresTest extends RecountsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
