package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseOutageTest {
    private static Stream<Throwable> outages() {
        SQLException wrapped = new SQLException("outer", "HY000", 50000);
        wrapped.addSuppressed(new IOException("No space left on device"));
        return Stream.of(
                new SQLException("The database has been closed [90098-252]", "90098", 90098),
                new SQLException("IO Exception", "90031", 90031),
                new SQLException("could not extend file: No space left on device", "53100"),
                new SQLException("terminating connection due to administrator command", "57P01"),
                new SQLException("the database system is starting up", "57P03"),
                new SQLException("cannot execute INSERT in a read-only transaction", "25006"),
                new SQLException("I/O error", "58030"),
                new SQLTransientConnectionException("no connection"),
                wrapped,
                new UncheckedIOException(new FileSystemException("/data/x", null, "No space left on device")),
                new UncheckedIOException(new FileSystemException("/data/x", null, "Read-only file system")),
                new TransactionalException("commit", new SystemException("JTS5031")));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whatTheSameRequestCanDoLaterIsAnOutage(Throwable failure) {
        assertThat(DatabaseOutage.behind(failure)).isPresent();
        assertThat(DatabaseOutage.behind(new PersistenceException("as EclipseLink wraps it", failure)))
                .isPresent();
    }

    @Test
    void whatTheRequestItselfIsWrongInIsNone() {
        Throwable twice = new IllegalStateException("outer", new SQLException("unique", "23505", 23505));
        Throwable circle = new IllegalStateException("a");
        circle.addSuppressed(new IllegalStateException("b", circle));

        assertThat(DatabaseOutage.behind(twice)).isEmpty();
        assertThat(DatabaseOutage.behind(new NullPointerException())).isEmpty();
        assertThat(DatabaseOutage.behind(new IOException("reset"))).isEmpty();
        assertThat(DatabaseOutage.behind(circle)).isEmpty();
    }
}
