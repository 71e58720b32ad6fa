package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class IssuerOnPostgresTest extends IssuerContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
