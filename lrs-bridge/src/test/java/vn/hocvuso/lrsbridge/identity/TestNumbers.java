package vn.hocvuso.lrsbridge.identity;

import java.time.Clock;
import vn.hocvuso.lrsbridge.auditing.JpaAccessLog;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** Personal numbers on a database of tests, under a key that everybody knows. */
public final class TestNumbers {
    private TestNumbers() {}

    public static PersonalNumbers on(TestDatabase database) {
        JpaAccessLog log = new JpaAccessLog(database.entities(), new JpaAuditLog(database.entities()));
        SealingKey key = new SealingKey(new byte[SealingKey.BYTES]);
        return database.transactional(
                PersonalNumbers.class,
                new JpaPersonalNumbers(
                        database.entities(),
                        key,
                        new JpaSealingKeys(database.entities(), key),
                        log,
                        Clock.systemUTC()));
    }
}
