package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class RosterIntakeOnPostgresTest extends RosterIntakeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
