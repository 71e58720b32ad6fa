package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class AccountBookOnPostgresTest extends AccountBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
