package vn.hocvuso.lrsbridge.mapping;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class EvidenceBookOnH2Test extends EvidenceBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
