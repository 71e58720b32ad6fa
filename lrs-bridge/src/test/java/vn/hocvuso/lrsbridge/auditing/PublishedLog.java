package vn.hocvuso.lrsbridge.auditing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.BridgeSettings;

/** The log of a server on a database, for tests. */
public final class PublishedLog {
    private static final String PASSPHRASE = "for tests only";

    private final TestDatabase database;
    private final Path keys;
    private final Clock clock;
    private final AuditLog log;
    private final LogBook book;
    private final LogIdentity identity;
    private final LogPublisher publisher;

    public PublishedLog(TestDatabase database, Path keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));
        this.book = database.transactional(LogBook.class, new JpaLogBook(database.entities()));
        this.identity = new LogIdentity(
                new BridgeSettings(URI.create("https://log.example.vn"), keys, false, Optional.empty()), book, log);
        this.publisher = new LogPublisher(book, log, identity, clock);
        identity.use(KeyVault.underPublishedPassphrase(keys.resolve("keys.p12"), PASSPHRASE.toCharArray(), clock)
                .newest(KeyVault.Purpose.LOG));
    }

    PublishedLog onAnotherNode() {
        return new PublishedLog(database, keys.resolve("another"), clock);
    }

    /** Publishes all there is, as the schedule does; answers how many entries that were. */
    public int publish() throws Exception {
        int all = 0;
        int some = 1;
        while (some > 0) {
            some = database.inTransaction(publisher::publish);
            all += some;
        }
        return all;
    }

    TestDatabase database() {
        return database;
    }

    AuditLog log() {
        return log;
    }

    LogBook book() {
        return book;
    }

    /** Who signs it. */
    public LogIdentity identity() {
        return identity;
    }

    LogFiles files() {
        return new LogFiles(book, log);
    }

    /** The log as others ask it. */
    public OpenLog open() {
        return new OpenLog(book, log, publisher) {
            @Override
            public java.util.Optional<LogProof> proof(AuditEntry entry) {
                try {
                    publish();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return super.proof(entry);
            }
        };
    }
}
