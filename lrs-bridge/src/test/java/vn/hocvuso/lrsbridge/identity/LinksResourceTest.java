package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link LinksResource}. */
class LinksResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn officer = bridge.as("officer");

    private static final String HOME = "https://lms.noi-khac.example.vn";

    private String citizen(String name) {
        return officer.form("/people", Map.of("name", name, "birth", "1980", "sex", "MALE"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/", "");
    }

    @Test
    void anAccountThatIsTypedInIsLinkedShownAndTakenAway() {
        String citizen = citizen("Nguyễn Mẫu Nối");
        String page = "/people/citizens/" + citizen;

        assertThat(officer.form(page + "/links", Map.of("home", HOME, "name", "noi-1"))
                        .statusCode())
                .isEqualTo(303);

        JsonNode links = officer.json("GET", "/api" + page, "").path("links");
        assertThat(links.findValuesAsText("name")).containsExactly("noi-1");
        String key = links.get(0).path("account").asText();
        assertThat(officer.form(page + "/unlink", Map.of("account", key)).statusCode())
                .isEqualTo(303);
        assertThat(officer.json("GET", "/api" + page, "").path("links")).isEmpty();
    }

    @Test
    void whatIsNoAccountIsRefused() {
        String page = "/people/citizens/" + citizen("Nguyễn Mẫu Sau");
        assertRefused(officer.form(page + "/links", Map.of("home", "lms", "name", "x")), 400, "invalid-person", "home");
        assertRefused(officer.form("/people/accounts", Map.of("account", "?")), 400, "invalid-person", "account");
        assertThat(officer.page("/people/accounts").statusCode()).isEqualTo(200);
        assertRefused(bridge.as("teacher").form(page + "/links", Map.of()), 403, "forbidden");
    }
}
