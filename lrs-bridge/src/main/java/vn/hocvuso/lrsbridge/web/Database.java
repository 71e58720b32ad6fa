package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The connection to H2 or PostgreSQL, chosen by settings. Chapters ask for an {@link EntityManager} in the constructors
 * of their {@code Jpa…} classes and mark the methods that write {@code @Transactional}.
 */
@Singleton
@DataSourceDefinition(
        name = Database.NAME,
        className = "${MPCONFIG=bridge.database.datasource:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=bridge.database.url:jdbc:h2:mem:bridge}",
        user = "${MPCONFIG=bridge.database.user:sa}",
        password = "${MPCONFIG=bridge.database.password:}",
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            // by a query: a connection says of itself that it is valid while the database behind it is closed
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=information_schema.schemata",
            "fish.payara.fail-all-connections=true",
            // requests of an outage are answered at once; by default each would wait ten seconds for another try
            "fish.payara.connection-creation-retry-attempts=0",
            "fish.payara.connection-creation-retry-interval-in-seconds=1",
            // longer, and the first requests after a restart of the database fail
            "fish.payara.validate-atmost-once-period-in-seconds=2",
            // each call on a statement or a row would go through reflection, and each loan would compare credentials
            "fish.payara.wrap-jdbc-objects=false",
            "fish.payara.match-connections=false"
        })
@SuppressWarnings("UnusedVariable") // producers
public class Database {
    static final String NAME = "java:app/jdbc/bridge";

    @PersistenceContext(unitName = "bridge")
    @Produces
    private EntityManager entities;

    @Resource(lookup = NAME)
    @Produces
    private DataSource dataSource;
}
