package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class JpaStatementStoreOnH2Test extends JpaStatementStoreContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
