package vn.hocvuso.lrsbridge.mapping;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class EvidenceBookOnPostgresTest extends EvidenceBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
