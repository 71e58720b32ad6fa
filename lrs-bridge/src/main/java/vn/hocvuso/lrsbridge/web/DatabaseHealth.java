package vn.hocvuso.lrsbridge.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database answers a query on a table of ours. Connections alone may seem sound after it has closed. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private static final String NAME = "database";
    private static final String QUERY = "select count(*) from \"flyway_schema_history\"";
    private static final int SECONDS = 2;

    @jakarta.annotation.Resource(lookup = Database.NAME)
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        return problem(database)
                .map(problem -> HealthCheckResponse.named(NAME).down().withData("problem", problem))
                .orElseGet(() -> HealthCheckResponse.named(NAME).up())
                .build();
    }

    /** Why the database does not answer; empty where it does. */
    static Optional<String> problem(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            statement.executeQuery(QUERY).close();
            return Optional.empty();
        } catch (SQLException unreachable) {
            return Optional.of(
                    String.valueOf(unreachable.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
