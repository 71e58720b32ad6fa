package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/** {@link OperationsFilter} before what Payara answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsIT extends OperationsContract {
    private RunningBridge bridge;

    @BeforeAll
    void start(@TempDir Path directory) {
        bridge = RunningBridge.onH2(directory, Map.of("BRIDGE_METRICS_TOKEN", TOKEN));
    }

    @AfterAll
    void end() {
        bridge.close();
    }

    @Override
    Bridge bridge() {
        return bridge;
    }

    @Test
    void healthIsOpenToEverybody() {
        for (String path : new String[] {"/health", "/health/live", "/health/ready"}) {
            assertThat(bridge.get(path, "*/*").statusCode()).as(path).isEqualTo(200);
        }
    }
}
