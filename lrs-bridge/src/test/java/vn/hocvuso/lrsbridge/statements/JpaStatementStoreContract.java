package vn.hocvuso.lrsbridge.statements;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** The contract on a real database. */
abstract class JpaStatementStoreContract extends StatementStoreContract {
    private final TestDatabase database = database();
    private final RecentStatements recent = new RecentStatements();
    private final JpaStatementStore jpa = node(recent);

    abstract TestDatabase database();

    /** A store of a node on this database. */
    final JpaStatementStore node(RecentStatements remembered) {
        return new JpaStatementStore(database.entities(), database.dataSource(), CLOCK, remembered);
    }

    /** The same as the container hands it out. */
    final StatementStore inTransactions(JpaStatementStore node) {
        return database.transactional(StatementStore.class, node);
    }

    /** What the node under test remembers. */
    final RecentStatements recent() {
        return recent;
    }

    @Override
    StatementStore emptyStore() {
        return inTransactions(jpa);
    }

    @Override
    StatementFeed feedOf(StatementStore store) {
        return jpa;
    }

    @Override
    Future<?> storeSlowly(
            ExecutorService threads,
            List<NewStatement> statements,
            CountDownLatch stored,
            CountDownLatch mayCommit,
            boolean crashes) {
        return threads.submit(() -> {
            try {
                return database.inTransaction(() -> {
                    StatementStore.Kept outcome = jpa.store(List.of(statements));
                    database.entities().flush();
                    stored.countDown();
                    mayCommit.await();
                    if (crashes) {
                        throw new InterruptedException("the process dies here");
                    }
                    return outcome;
                });
            } catch (InterruptedException died) {
                return died;
            }
        });
    }
}
