package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class KnownActivitiesOnPostgresTest extends KnownActivitiesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
