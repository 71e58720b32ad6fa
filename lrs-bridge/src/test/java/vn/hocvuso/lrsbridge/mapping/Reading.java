package vn.hocvuso.lrsbridge.mapping;

import java.time.Clock;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.AccountsMet;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaHomesMet;
import vn.hocvuso.lrsbridge.identity.JpaLinkCodes;
import vn.hocvuso.lrsbridge.identity.JpaPlatformAccounts;
import vn.hocvuso.lrsbridge.identity.Reaches;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.statements.StatementFeed;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** A {@link ProgressReader} on a database, each batch in a transaction as in the container. */
public final class Reading {
    private final TestDatabase database;
    private final ProgressReader reader;

    public Reading(
            TestDatabase database, StatementFeed feed, PlanBook plans, CitizenDirectory citizens, Reaches reaches) {
        this.database = database;
        this.reader = new ProgressReader(
                feed,
                plans,
                citizens,
                new JpaEvidenceBook(database.entities(), reaches),
                new JpaReaderPositions(database.entities()),
                new AccountsMet(
                        new JpaPlatformAccounts(database.entities()),
                        new JpaLinkCodes(database.entities(), citizens),
                        Clock.systemUTC()),
                new JpaHomesMet(database.entities()),
                new OwnRecords(new JpaRecordedHere(database.entities())),
                new JpaRecounts(database.entities()),
                reaches,
                new JpaUncountedVerbs(database.entities()));
    }

    ProgressReader reader() {
        return reader;
    }

    /** Reads one batch of statements. */
    public int statements() throws Exception {
        return database.inTransaction(reader::readStatements);
    }

    /** Reads one batch of links. */
    public int links() throws Exception {
        return database.inTransaction(reader::readLinks);
    }

    /** Weighs some of the evidence again whose credential may tell of others than before. */
    public int recounts() throws Exception {
        return database.inTransaction(reader::readRecounts);
    }

    /** Says that a credential may tell of others than before. */
    public static void recount(TestDatabase database, UUID credential) {
        database.transactional(Recounts.class, new JpaRecounts(database.entities()))
                .begin(credential);
    }

    /** Reads everything there is. */
    public void everything() throws Exception {
        int read = 1;
        while (read > 0) {
            read = statements() + links() + recounts();
        }
    }
}
