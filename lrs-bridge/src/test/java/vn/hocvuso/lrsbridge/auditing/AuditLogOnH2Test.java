package vn.hocvuso.lrsbridge.auditing;

import vn.hocvuso.lrsbridge.testing.TestDatabase;

class AuditLogOnH2Test extends AuditLogContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
