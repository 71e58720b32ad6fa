package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.DemonstrationClass;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link ClassViewsResource}. */
class ClassViewsResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn teacher = bridge.as("teacher");
    private final DemonstrationClass evening = DemonstrationClass.of(teacher);

    @Test
    void figuresRemindersAndAReportAreShown() {
        assertThat(teacher.page(evening.page("/figures")).body()).contains("Lớp có 12 người");
        assertThat(teacher.page(evening.page("/reminders")).statusCode()).isEqualTo(200);
        assertThat(teacher.page(evening.page("/pupils/" + evening.pupil().substring(0, 8) + "/report"))
                        .body())
                .contains(evening.pupilName());
    }

    @Test
    void aPupilOfNoClassOfOnesOwnHasNoReport() {
        assertRefused(teacher.get(evening.page("/pupils/00000000/report")), 404, "not-found");
        assertRefused(teacher.get("/teaching/classes/" + UUID.randomUUID() + "/figures"), 404, "not-found");
        assertRefused(bridge.as("volunteer").get(evening.page("/reminders")), 403, "forbidden");
    }
}
