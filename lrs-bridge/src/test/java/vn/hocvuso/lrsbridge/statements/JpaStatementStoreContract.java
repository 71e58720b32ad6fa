package vn.hocvuso.lrsbridge.statements;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** The contract on a real database. */
abstract class JpaStatementStoreContract extends StatementStoreContract {
    private final TestDatabase database = database();
    private final JpaStatementStore jpa = new JpaStatementStore(database.entities(), database.dataSource(), CLOCK);

    abstract TestDatabase database();

    @Override
    StatementStore emptyStore() {
        return database.transactional(StatementStore.class, jpa);
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
                    List<StoreOutcome> outcome = jpa.store(List.of(statements));
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
