package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedNodes;
import vn.hocvuso.lrsbridge.testing.Statements;

/** What a platform is told while the database does not do its part. */
@ResourceLock(SharedNodes.RESOURCE)
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
    void whatBreaksInsideIsAnswered500StoresNothingAndIsOverWhenTheStoreIsBack() throws SQLException {
        String url = SharedNodes.url();
        RunningBridge bridge = SharedNodes.all().get(0);
        UUID whileBroken = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        alter(url, "alter table statement add constraint broken check (size < 0) not valid");

        HttpResponse<String> broken;
        try {
            broken = bridge.post(statement(whileBroken));
        } finally {
            alter(url, "alter table statement drop constraint broken");
        }
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(broken.body()).doesNotContain("constraint", "broken", "Exception");

        assertThat(bridge.post(statement(after)).statusCode()).isEqualTo(200);
        assertThat(found(bridge, after)).isEqualTo(200);
        assertThat(found(bridge, whileBroken)).isEqualTo(404);
    }

    private static int found(RunningBridge bridge, UUID id) {
        return bridge.send(bridge.xapi("/statements?statementId=" + id)
                        .method("GET", BodyPublishers.noBody())
                        .build())
                .statusCode();
    }
}
