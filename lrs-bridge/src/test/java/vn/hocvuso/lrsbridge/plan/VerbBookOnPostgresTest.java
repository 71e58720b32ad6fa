package vn.hocvuso.lrsbridge.plan;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class VerbBookOnPostgresTest extends VerbBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
