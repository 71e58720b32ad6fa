package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class ClassVolunteersOnH2Test extends ClassVolunteersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
