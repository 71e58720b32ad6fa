package vn.hocvuso.lrsbridge.bridging;

import vn.hocvuso.lrsbridge.testing.InProcessBridge;

class KeyReachOnH2Test extends KeyReachContract {
    KeyReachOnH2Test() {
        super(InProcessBridge.shared());
    }
}
