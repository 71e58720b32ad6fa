package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class LinksOnH2Test extends LinksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
