package vn.hocvuso.lrsbridge.bridging;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class KeyReachOnPostgresTest extends KeyReachContract {
    KeyReachOnPostgresTest() {
        super(TestDatabase.postgres());
    }
}
