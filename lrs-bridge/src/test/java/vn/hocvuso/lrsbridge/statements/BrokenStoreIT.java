package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What a platform is told while the database does not do its part. */
class BrokenStoreIT {
    private static String statement(UUID id) {
        return Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static void alter(String url, String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, "postgres", "");
                Statement alter = database.createStatement()) {
            alter.execute(sql);
        }
    }

    @Test
    void whatBreaksInsideIsAnswered500StoresNothingAndIsOverWhenTheStoreIsBack(@TempDir Path directory)
            throws SQLException {
        String url = TestDatabase.emptyPostgresUrl();
        try (RunningBridge bridge = RunningBridge.onPostgres(directory, url)) {
            UUID whileBroken = UUID.randomUUID();
            UUID after = UUID.randomUUID();
            alter(url, "alter table statement add constraint broken check (size < 0) not valid");

            HttpResponse<String> broken = bridge.post(statement(whileBroken));
            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(broken.body()).doesNotContain("constraint", "broken", "Exception");

            alter(url, "alter table statement drop constraint broken");
            assertThat(bridge.post(statement(after)).statusCode()).isEqualTo(200);
            assertThat(found(bridge, after)).isEqualTo(200);
            assertThat(found(bridge, whileBroken)).isEqualTo(404);
        }
    }

    private static int found(RunningBridge bridge, UUID id) {
        return bridge.send(bridge.xapi("/statements?statementId=" + id)
                        .method("GET", BodyPublishers.noBody())
                        .build())
                .statusCode();
    }
}
