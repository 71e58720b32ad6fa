package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class IssuerOnH2Test extends IssuerContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
