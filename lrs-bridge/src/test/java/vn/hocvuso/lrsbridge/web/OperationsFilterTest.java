package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** {@link OperationsFilter} in the process of the tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsFilterTest extends OperationsContract {
    private InProcessBridge bridge;

    @BeforeAll
    void start() {
        bridge = InProcessBridge.on(TestDatabase.h2().kept(), Map.of("bridge.metrics.token", TOKEN));
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
    void withoutATokenInTheSettingsNoneIsRight() {
        try (InProcessBridge without = InProcessBridge.on(TestDatabase.h2(), Map.of("bridge.metrics.token", " "))) {
            for (String token : new String[] {"", " ", "null", TOKEN}) {
                HttpRequest asked = HttpRequest.newBuilder(without.address("/metrics"))
                        .header("Authorization", "Bearer " + token)
                        .build();
                assertThat(without.sendOnce(asked).statusCode()).isEqualTo(401);
            }
        }
    }
}
