package vn.hocvuso.lrsbridge.safeguards;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class SecondFactorBookOnPostgresTest extends SecondFactorBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
