package vn.hocvuso.lrsbridge.bridging;

import vn.hocvuso.lrsbridge.testing.InProcessBridge;

class KeyReachOnPostgresTest extends KeyReachContract {
    KeyReachOnPostgresTest() {
        super(InProcessBridge.onPostgres());
    }
}
