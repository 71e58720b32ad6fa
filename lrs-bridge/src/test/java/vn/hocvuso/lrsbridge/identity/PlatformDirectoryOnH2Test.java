package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class PlatformDirectoryOnH2Test extends PlatformDirectoryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
