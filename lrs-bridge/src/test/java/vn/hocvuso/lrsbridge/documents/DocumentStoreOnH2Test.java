package vn.hocvuso.lrsbridge.documents;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class DocumentStoreOnH2Test extends DocumentStoreContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
