package vn.hocvuso.lrsbridge.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real database with our tables, and what the container does around stores: an {@link EntityManager} that belongs to
 * the running transaction, and a transaction around each method of a store.
 */
public final class TestDatabase {
    private static EmbeddedPostgres server;

    private final EntityManagerFactory factory;
    private final DataSource dataSource;

    @SuppressWarnings("ThreadLocalUsage") // one for each database, as many as there are tests
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        Flyway.configure().dataSource(dataSource).load().migrate();
        this.factory = Persistence.createEntityManagerFactory(
                "bridge",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource,
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.session-name",
                        UUID.randomUUID().toString()));
    }

    /** A fresh H2 in memory, as the product opens it. */
    public static TestDatabase h2() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
                "sa",
                "");
        return new TestDatabase(pool);
    }

    /** A fresh database in a PostgreSQL server that runs as long as the tests. */
    public static TestDatabase postgres() {
        PGSimpleDataSource fresh = new PGSimpleDataSource();
        fresh.setUrl(newPostgresUrl());
        fresh.setUser("postgres");
        return new TestDatabase(fresh);
    }

    /** The database of a server that runs, as that server sees it. */
    public static TestDatabase at(String postgresUrl) {
        PGSimpleDataSource held = new PGSimpleDataSource();
        held.setUrl(postgresUrl);
        held.setUser("postgres");
        return new TestDatabase(held);
    }

    /** The JDBC address of a fresh database in that server; its user is {@code postgres}. */
    public static String newPostgresUrl() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = postgresServer().getPostgresDatabase().getConnection();
                java.sql.Statement create = connection.createStatement()) {
            create.execute("create database " + name);
            return "jdbc:postgresql://localhost:" + postgresServer().getPort() + "/" + name;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** The server itself, durable as in production: its defaults would forget what they acknowledged. */
    private static synchronized EmbeddedPostgres postgresServer() throws IOException {
        if (server == null) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        }
        return server;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The manager of the running transaction, or one of its own for each call outside of one. */
    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
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
        EntityManager manager = factory.createEntityManager();
        current.set(manager);
        manager.getTransaction().begin();
        try {
            T result = work.call();
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
