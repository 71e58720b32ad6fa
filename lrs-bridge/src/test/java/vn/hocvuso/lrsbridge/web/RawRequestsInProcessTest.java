package vn.hocvuso.lrsbridge.web;

import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;

class RawRequestsInProcessTest extends RawRequestsContract {
    @Override
    Bridge bridge() {
        return InProcessBridge.shared();
    }
}
