package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/** Two servers on one PostgreSQL: what is decided on one holds on both. */
class PlatformsOnTwoNodesIT {
    @Test
    void aCredentialIsGoodOnEveryNodeUntilItWasRevokedOnOne(@TempDir Path directory) throws Exception {
        Path here = Files.createDirectory(directory.resolve("one"));
        Path there = Files.createDirectory(directory.resolve("two"));
        try (RunningBridge one = RunningBridge.onPostgres(here);
                RunningBridge two = one.another(there)) {
            Administrator admin = Administrator.of(one);
            Administrator.Key first = admin.make("{\"label\":\"Trường\",\"home\":\"https://lms.example.vn\"}");
            assertThat(status(one, first)).isEqualTo(200);
            assertThat(status(two, first)).isEqualTo(200);

            Administrator.Key second =
                    Administrator.key(admin.api("POST", "/" + first.id() + "/rotation?grace-hours=1", "")
                            .body());
            assertThat(status(one, first)).isEqualTo(200);
            assertThat(status(two, first)).isEqualTo(200);
            Await.until("the new secret is known here as well", () -> status(two, second) == 200);

            admin.api("DELETE", "/" + first.id(), "");
            Await.until("what was revoked there is refused here", () -> status(two, first) == 401);
            assertThat(status(two, second)).isEqualTo(401);
        }
    }

    private static int status(RunningBridge node, Administrator.Key key) {
        return node.send(node.bare("/xapi/statements?limit=1", key.name(), key.secret())
                        .header("X-Experience-API-Version", "1.0.3")
                        .build())
                .statusCode();
    }
}
