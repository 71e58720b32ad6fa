package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class JpaStatementStoreOnPostgresTest extends JpaStatementStoreContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
