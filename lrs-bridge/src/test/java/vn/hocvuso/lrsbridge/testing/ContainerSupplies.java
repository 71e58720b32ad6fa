package vn.hocvuso.lrsbridge.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** What the server hands to beans beside other beans: the database, settings and threads. */
final class ContainerSupplies implements Extension {
    private final TestDatabase database;
    private final Map<String, String> settings;
    private final BackgroundThreads threads;

    ContainerSupplies(TestDatabase database, Map<String, String> settings, BackgroundThreads threads) {
        this.database = database;
        this.settings = Map.copyOf(settings);
        this.threads = threads;
    }

    /** Weld alone knows no resources of a server. */
    void injectResources(@Observes @WithAnnotations(Resource.class) ProcessAnnotatedType<?> type) {
        type.configureAnnotatedType()
                .filterFields(field -> field.isAnnotationPresent(Resource.class))
                .forEach(field -> field.add(InjectLiteral.INSTANCE));
    }

    void supply(@Observes AfterBeanDiscovery beans) {
        supply(beans, TestDatabase.class, database);
        supply(beans, EntityManager.class, database.entities());
        supply(beans, DataSource.class, database.dataSource());
        supply(beans, Config.class, new MapConfig(settings));
        supply(beans, ManagedThreadFactory.class, threads.factory());
        supply(beans, ManagedScheduledExecutorService.class, threads.service());
    }

    private static <T> void supply(AfterBeanDiscovery beans, Class<T> type, T value) {
        beans.<T>addBean().addTransitiveTypeClosure(type).scope(Singleton.class).produceWith(any -> value);
    }
}
