package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.DemonstrationClass;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link ClassLinksResource}. */
class ClassLinksResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn teacher = bridge.as("teacher");
    private final DemonstrationClass evening = DemonstrationClass.of(teacher);

    @Test
    void anAccountThatIsTypedInIsLinkedToAPupilAndUndone() {
        Map<String, String> typed =
                Map.of("pupil", evening.pupil(), "home", "https://lms.lop-toi.example.vn", "name", "lop-toi-1");

        HttpResponse<String> linked = teacher.form(evening.page("/links/typed"), typed);

        assertThat(linked.statusCode()).as(linked.body()).isEqualTo(303);
        assertThat(teacher.page(evening.page("/links")).body()).contains("lop-toi-1");
        JsonNode links = teacher.json("GET", "/api" + evening.page("/links"), "");
        assertThat(links.findValuesAsText("name")).contains("lop-toi-1");
        assertThat(teacher.json(
                                "POST",
                                "/api" + evening.page("/links/undo"),
                                "{\"homePage\":\"https://lms.lop-toi.example.vn\",\"name\":\"lop-toi-1\"}")
                        .findValuesAsText("name"))
                .doesNotContain("lop-toi-1");
        assertThat(teacher.form(evening.page("/links/codes"), Map.of()).body()).contains("LK-");
    }

    @Test
    void whatIsNoAccountOrNoOwnPupilIsRefused() {
        assertRefused(
                teacher.form(evening.page("/links/typed"), Map.of("pupil", evening.pupil(), "home", "x", "name", "y")),
                400,
                "invalid-person",
                "home");
        assertRefused(
                teacher.form(
                        evening.page("/links/typed"),
                        Map.of("pupil", UUID.randomUUID().toString(), "home", "https://a.example", "name", "y")),
                404,
                "not-found");
        assertRefused(
                teacher.form(evening.page("/links/accept"), Map.of("pupil", evening.pupil(), "account", "?")),
                400,
                "invalid-person",
                "account");
        assertRefused(bridge.as("volunteer").get(evening.page("/links")), 403, "forbidden");
    }
}
