package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.InProcessBridge;

class PeopleApiOnH2Test extends PeopleApiContract {
    PeopleApiOnH2Test() {
        super(InProcessBridge.shared());
    }
}
