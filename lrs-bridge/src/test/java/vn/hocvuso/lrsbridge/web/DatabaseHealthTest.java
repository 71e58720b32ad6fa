package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** When a database counts as reachable. */
class DatabaseHealthTest {
    @Test
    void aDatabaseThatAnswersIsWell() {
        assertThat(DatabaseHealth.problem(TestDatabase.h2().dataSource())).isEmpty();
        assertThat(DatabaseHealth.problem(TestDatabase.postgres().dataSource())).isEmpty();
    }

    @Test
    void oneThatHasClosedIsNotAlthoughItsConnectionsSeemSound() throws SQLException {
        DataSource database = TestDatabase.h2().dataSource();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }

        assertThat(DatabaseHealth.problem(database)).isPresent();
    }
}
