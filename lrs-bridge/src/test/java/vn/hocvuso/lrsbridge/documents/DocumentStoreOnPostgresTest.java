package vn.hocvuso.lrsbridge.documents;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class DocumentStoreOnPostgresTest extends DocumentStoreContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
