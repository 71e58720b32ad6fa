package vn.hocvuso.lrsbridge.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A real database with our tables, and what the container does around stores: an {@link EntityManager} that belongs to
 * the running transaction, and a transaction around each method of a store.
 */
public final class TestDatabase {
    /** Those that the test which runs in this thread has made. */
    private static final ThreadLocal<Queue<TestDatabase>> OF_THE_TEST = ThreadLocal.withInitial(ArrayDeque::new);

    private final String kind;
    private final DataSource dataSource;
    private final Runnable end;

    @SuppressWarnings("ThreadLocalUsage") // one for each database, as many as there are tests
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private TestDatabase(String kind, DataSource dataSource, Runnable end) {
        this.kind = kind;
        this.dataSource = dataSource;
        this.end = end;
        OF_THE_TEST.get().add(this);
    }

    /** A fresh H2 in memory, as the product opens it, until the test has ended. */
    public static TestDatabase h2() {
        JdbcConnectionPool pool = H2InMemory.migrated();
        return new TestDatabase("h2", pool, () -> H2InMemory.drop(pool));
    }

    /** A fresh database in a PostgreSQL server that runs as long as the tests, until the test has ended. */
    public static TestDatabase postgres() {
        String name = PostgresServer.migrated();
        PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
        connections.setUrl(PostgresServer.url(name));
        connections.setUser("postgres");
        JdbcConnectionPool pool = JdbcConnectionPool.create(connections);
        pool.setMaxConnections(40);
        return new TestDatabase("postgres", pool, () -> {
            pool.dispose();
            PostgresServer.giveBack(name);
        });
    }

    /** The database of a server that runs, as that server sees it. */
    public static TestDatabase at(String postgresUrl) {
        return new TestDatabase("postgres", PostgresServer.at(postgresUrl), () -> {});
    }

    /**
     * The JDBC address of a fresh database in that server without a table in it, for a server whose first start makes
     * them; its user is {@code postgres}.
     */
    public static String emptyPostgresUrl() {
        return PostgresServer.url(PostgresServer.empty());
    }

    /** Says that several tests share it: it lives as long as the process. */
    public TestDatabase kept() {
        OF_THE_TEST.get().remove(this);
        return this;
    }

    /** Gives back what the databases of the test hold. */
    static void endThoseOfTheTest() {
        Queue<TestDatabase> ofTheTest = OF_THE_TEST.get();
        for (TestDatabase made = ofTheTest.poll(); made != null; made = ofTheTest.poll()) {
            made.end.run();
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    private EntityManagerFactory factory() {
        return SharedEntities.on(kind, dataSource);
    }

    /** The manager of the running transaction, or one of its own for each call outside of one. */
    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManagerFactory factory = factory();
                    EntityManager bound = current.get();
                    return unwrapped(
                            () -> method.invoke(bound == null ? factory.createEntityManager() : bound, arguments));
                });
    }

    /** The store as the container hands it out: each method in a transaction, or in the one that runs already. */
    public <T> T transactional(Class<T> port, T store) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    // a store's port belongs to its chapter alone
                    method.setAccessible(true);
                    return inTransaction(() -> unwrapped(() -> method.invoke(store, arguments)));
                }));
    }

    /** One transaction; what it throws rolls it back. */
    public <T> T inTransaction(Callable<T> work) throws Exception {
        if (current.get() != null) {
            return work.call();
        }
        EntityManager manager = factory().createEntityManager();
        current.set(manager);
        manager.getTransaction().begin();
        try {
            T result = work.call();
            // the work may have looked into another database meanwhile
            factory();
            manager.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }

    /** While another connection holds a lock on each row of a table. */
    public void whileAnotherLocks(String table, Callable<Void> work) throws Exception {
        try (Connection another = dataSource.getConnection();
                java.sql.Statement lock = another.createStatement()) {
            another.setAutoCommit(false);
            lock.execute("select * from " + table + " for update");
            work.call();
            another.rollback();
        }
    }

    private static <T> T unwrapped(Callable<T> call) throws Exception {
        try {
            return call.call();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw thrown;
        }
    }
}
