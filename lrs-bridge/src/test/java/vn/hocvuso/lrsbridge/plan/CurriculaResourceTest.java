package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;

/** {@link CurriculaResource}. */
class CurriculaResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    @Test
    void aCurriculumIsForEverybodyInBothLanguages() {
        assertThat(bridge.get("/curricula/hoai-duc-2026/1", "text/html").body()).contains("lang=\"vi\"");
        assertThat(bridge.get("/curricula/hoai-duc-2026/1?lang=en", "text/html").body())
                .contains("lang=\"en\"");
    }

    @Test
    void oneThatThereIsNotIsNotFound() {
        assertRefused(bridge.get("/curricula/khong-co/1", "*/*"), 404, "not-found");
    }
}
