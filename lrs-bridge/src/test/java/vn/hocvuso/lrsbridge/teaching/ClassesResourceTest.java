package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.DemonstrationClass;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link ClassesResource}. */
class ClassesResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn teacher = bridge.as("teacher");
    private final DemonstrationClass evening = DemonstrationClass.of(teacher);

    @Test
    void aClassIsShownAsAMatrixLiveAndAsAWorkbook() {
        assertThat(teacher.page(evening.page("")).uri().getPath()).isEqualTo(evening.page("/"));
        assertThat(teacher.page(evening.page("/")).body()).contains(evening.pupilName());
        assertThat(teacher.json("GET", evening.page("/live"), "").isObject()).isTrue();
        assertThat(teacher.status(evening.page("/matrix.xlsx"))).isEqualTo(200);
        assertThat(teacher.page(evening.cell()).body()).contains(evening.competency());
    }

    @Test
    void whoHelpsIsLedToTheirListAndNobodySeesAClassThatIsNotTheirs() {
        assertThat(bridge.as("volunteer").page("/teaching").uri().getPath()).isEqualTo("/teaching/attendance");
        assertRefused(teacher.get("/teaching/classes/" + UUID.randomUUID() + "/live"), 404, "not-found");
        assertRefused(teacher.get(evening.page("/pupils/00000000/KHONG")), 404, "not-found");
        assertRefused(bridge.as("auditor").get("/teaching"), 403, "forbidden");
        assertRefused(bridge.get(evening.page("/live"), "application/json"), 401, "unauthenticated");
    }
}
