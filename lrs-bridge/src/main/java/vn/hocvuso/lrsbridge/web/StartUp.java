package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The first thing that happens: the tables are brought to this version. Chapters that do something at the start observe
 * the same event with one of the later priorities named here; of the nodes of one database, one starts at a time.
 */
@Singleton
public class StartUp {
    /** After this, tables are there. */
    public static final int TABLES = 100;

    /** Accounts and keys without which nobody can sign in or sign. */
    public static final int FOUNDATIONS = 200;

    /** The demonstration's commune. */
    public static final int DEMONSTRATION = 300;

    /** The signing key, which opens while the others start. */
    public static final int KEYS = 350;

    /** Background work that follows the statements. */
    public static final int READERS = 400;

    private static final String FAILURE = "bridge.startup.failure";
    private static final String STARTED = "bridge.started";

    /** After everything else: tells the program that the application runs. */
    private static final int LAST = 500;

    private Optional<DatabaseTurn> turn = Optional.empty();

    void migrate(
            @Observes @Priority(TABLES) @Initialized(ApplicationScoped.class) Object started, DataSource database) {
        System.clearProperty(FAILURE);
        System.clearProperty(STARTED);
        try {
            Flyway.configure(StartUp.class.getClassLoader())
                    .dataSource(database)
                    // each chapter counts in its own hundred, so that a new table may come below one that is there
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException unreachable) {
            throw failed("the database cannot be used: " + firstLine(unreachable));
        }
        turn = Optional.of(DatabaseTurn.await(database));
    }

    void tell(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object started) {
        turn.orElseThrow().close();
        System.setProperty(STARTED, "true");
    }

    /** Notes why the application cannot start; throw what it answers. The program ends with this one line. */
    public static IllegalStateException failed(String reason) {
        System.setProperty(FAILURE, reason);
        return new IllegalStateException(reason);
    }

    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse(cause.getClass().getSimpleName());
    }
}
