package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link PeopleResource}. */
class PeopleResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn officer = bridge.as("officer");

    @Test
    void somebodyIsAddedFoundAndShown() {
        HttpResponse<String> added =
                officer.form("/people", Map.of("name", "Nguyễn Mẫu Tìm Thấy", "birth", "05/09/1980", "sex", "FEMALE"));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        String page = added.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        assertThat(officer.page(page).body()).contains("Nguyễn Mẫu Tìm Thấy");
        assertThat(officer.form("/people/search", Map.of("q", "mau tim thay")).body())
                .contains(page);
        assertThat(officer.form(page + "/code", Map.of()).body()).contains("LK-");
        assertThat(officer.page("/people").statusCode()).isEqualTo(200);
        assertThat(officer.page("/people/new").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormThatIsWrongAddsNobody() {
        HttpResponse<String> wrong = officer.form("/people", Map.of("name", "", "birth", "31/02/1980"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("31/02/1980");
        assertRefused(officer.get("/people/citizens/" + UUID.randomUUID()), 404, "not-found");
        assertRefused(bridge.as("teacher").form("/people", Map.of("name", "x")), 403, "forbidden");
        assertRefused(
                bridge.as("admin").form("/people/citizens/" + UUID.randomUUID() + "/number", Map.of()),
                403,
                "forbidden");
    }
}
