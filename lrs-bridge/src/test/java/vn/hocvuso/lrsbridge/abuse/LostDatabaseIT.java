package vn.hocvuso.lrsbridge.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.testing.Wire;

/** A server whose PostgreSQL is gone and comes back: it says so, loses nothing that it acknowledged, and goes on by itself. */
class LostDatabaseIT {
    private static final int TRIES = 30;

    private static Wire wire;
    private static RunningBridge bridge;

    @BeforeAll
    static void start(@TempDir Path directory) {
        URI database = URI.create(TestDatabase.emptyPostgresUrl().replaceFirst("^jdbc:", ""));
        wire = Wire.to(database.getPort());
        bridge = RunningBridge.onPostgres(directory, "jdbc:postgresql://localhost:" + wire.port() + database.getPath());
    }

    @AfterAll
    static void end() {
        bridge.close();
        wire.close();
    }

    private static HttpResponse<String> post(UUID id) {
        return bridge.post(Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z"));
    }

    private static int ready() {
        return bridge.get("/health/ready", "application/json").statusCode();
    }

    @Test
    void requestsAreAnsweredWith503UntilItIsBackAndWorkGoesOnByItself() throws IOException {
        UUID before = UUID.randomUUID();
        assertThat(post(before).statusCode()).isEqualTo(200);
        long said = Files.size(bridge.log());
        List<Integer> answers = new ArrayList<>();

        wire.cut();
        HttpResponse<String> refused = post(UUID.randomUUID());
        for (int one = 0; one < TRIES; one++) {
            answers.add(post(UUID.randomUUID()).statusCode());
        }
        assertThat(bridge.get("/", "text/html").statusCode()).isIn(200, 503);
        Await.until("it is not ready", () -> ready() == 503);
        wire.mend();

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("\"code\":\"unavailable\"").doesNotContain("SQL", "Exception");
        assertThat(answers).containsOnly(503);
        assertThat(Files.size(bridge.log()) - said).as("the log stays small").isLessThan(300_000);
        Await.until("it is ready again", () -> ready() == 200);
        Await.until("statements are taken again", () -> post(UUID.randomUUID()).statusCode() == 200);
        assertThat(bridge.send(bridge.xapi("/statements?statementId=" + before)
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(200);
        certifies();
    }

    private static void certifies() {
        bridge.post(DemonstrationLearner.grade(UUID.randomUUID(), 31, "passed", "2026-11-15T06:36:01Z"));
        SignedIn officer = SignedIn.as("officer", bridge);
        Await.until("a certificate is issued", () -> IssuedCertificate.years().stream()
                .anyMatch(year -> officer.get("/certification/register/" + year + ".json")
                        .body()
                        .contains("\"ISSUED\"")));
    }

    @Test
    void connectionsThatAreCutInTheMidstOfWorkAreReplaced() {
        for (int turn = 0; turn < 5; turn++) {
            wire.cut();
            wire.mend();
            Await.until(
                    "statements are taken again", () -> post(UUID.randomUUID()).statusCode() == 200);
        }
        Await.until("it is ready again", () -> ready() == 200);
    }
}
