package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.DemonstrationClass;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link VolunteersResource}. */
class VolunteersResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn teacher = bridge.as("teacher");
    private final SignedIn volunteer = bridge.as("volunteer");
    private final DemonstrationClass evening = DemonstrationClass.of(teacher);

    @Test
    void aVolunteerIsLetHelpAndNoMore() {
        JsonNode all = teacher.json("GET", "/api" + evening.page("/volunteers"), "");
        String id = all.findValuesAsText("id").get(0);

        assertThat(teacher.form(evening.page("/volunteers"), Map.of("volunteer", id))
                        .statusCode())
                .isEqualTo(303);
        assertThat(volunteer.page("/teaching/attendance").body()).contains(evening.id());

        assertThat(teacher.form(evening.page("/volunteers/end"), Map.of("volunteer", id))
                        .statusCode())
                .isEqualTo(303);
        assertThat(volunteer.page("/teaching/attendance").body()).doesNotContain(evening.id());
    }

    @Test
    void onlyAVolunteerIsAssignedAndOnlyByWhoSeesTheClass() {
        assertRefused(
                teacher.form(evening.page("/volunteers"), Map.of("volunteer", "khong-co")),
                400,
                "invalid-person",
                "volunteer");
        assertRefused(volunteer.form(evening.page("/volunteers"), Map.of()), 403, "forbidden");
        assertRefused(teacher.get("/teaching/attendance"), 403, "forbidden");
    }
}
