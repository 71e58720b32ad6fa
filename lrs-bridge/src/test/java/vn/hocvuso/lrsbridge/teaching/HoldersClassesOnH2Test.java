package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class HoldersClassesOnH2Test extends HoldersClassesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
