package vn.hocvuso.lrsbridge.bridging;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class KeyReachOnH2Test extends KeyReachContract {
    KeyReachOnH2Test() {
        super(TestDatabase.h2());
    }
}
