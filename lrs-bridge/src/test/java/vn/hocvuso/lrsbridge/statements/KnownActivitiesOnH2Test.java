package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class KnownActivitiesOnH2Test extends KnownActivitiesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
