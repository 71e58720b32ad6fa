package vn.hocvuso.lrsbridge.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * EclipseLink, started once for each kind of database: its start takes longer than most tests. It takes its connections
 * from the database that the running thread has named last.
 */
final class SharedEntities {
    private static final ThreadLocal<DataSource> NAMED = new ThreadLocal<>();
    private static final Map<String, EntityManagerFactory> FACTORIES = new ConcurrentHashMap<>();

    private SharedEntities() {}

    /** What this thread asks for from now on goes to that database. */
    static EntityManagerFactory on(String kind, DataSource database) {
        NAMED.set(database);
        return FACTORIES.computeIfAbsent(kind, SharedEntities::started);
    }

    private static EntityManagerFactory started(String kind) {
        return Persistence.createEntityManagerFactory(
                "bridge",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        named(),
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.session-name",
                        kind));
    }

    private static DataSource named() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(
                                Objects.requireNonNull(NAMED.get(), "this thread has named no database"), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
