package vn.hocvuso.lrsbridge.auditing;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class AuditLogOnPostgresTest extends AuditLogContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
