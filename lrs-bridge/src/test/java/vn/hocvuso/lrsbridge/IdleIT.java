package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/** A server that nobody uses. */
class IdleIT {
    /** Longer than any of its readers sleeps. */
    private static final Duration QUIET = Duration.ofSeconds(6);

    @Test
    void itWritesNothingIntoItsDatabase(@TempDir Path directory) throws Exception {
        try (RunningBridge bridge = RunningBridge.onH2(directory)) {
            assertThat(bridge.get("/", "text/html").statusCode()).isEqualTo(200);
            // each commit makes this file longer
            Path database = Path.of(bridge.environment().get("BRIDGE_DATA_DIR"), "bridge.mv.db");

            assertThat(stopsGrowing(database))
                    .as("%d bytes, and more all the time", Files.size(database))
                    .isTrue();
        }
    }

    /** What the start has to do may last a while. */
    private static boolean stopsGrowing(Path file) throws IOException, InterruptedException {
        boolean grows = true;
        for (int again = 0; grows && again < 10; again++) {
            long before = Files.size(file);
            TimeUnit.SECONDS.sleep(QUIET.toSeconds());
            grows = Files.size(file) > before;
        }
        return !grows;
    }
}
