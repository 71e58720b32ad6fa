package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class RecentStatementsOnH2Test extends RecentStatementsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
