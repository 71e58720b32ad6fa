package vn.hocvuso.lrsbridge.mapping;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class RecountsOnH2Test extends RecountsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
