package vn.hocvuso.lrsbridge.web;

import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;

class RawRequestsIT extends RawRequestsContract {
    @Override
    Bridge bridge() {
        return SharedBridge.onH2();
    }
}
