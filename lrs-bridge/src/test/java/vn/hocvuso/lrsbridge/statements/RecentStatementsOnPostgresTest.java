package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class RecentStatementsOnPostgresTest extends RecentStatementsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
