package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link RosterResource}. */
class RosterResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn teacher = bridge.as("teacher");

    private Map<String, String> terms() {
        Matcher offered = Pattern.compile("<option value=\"([^\"]+hoc-sinh)\"")
                .matcher(teacher.page("/teaching/rosters").body());
        assertThat(offered.find()).isTrue();
        return Map.of("for", offered.group(1), "year", "2026-2027", "class", "Lớp 2B", "platform", "");
    }

    @Test
    void aListIsShownFirstAndItsErrorsComeAsAWorkbook() {
        HttpResponse<String> kept = teacher.upload(
                "/teaching/rosters",
                terms(),
                "2b.csv",
                "Họ và tên,Ngày sinh\nTrần Mẫu Xem,01/02/2018\nLê Mẫu Sai,31/02/2018\n");

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        String page = kept.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        assertThat(teacher.page(page).body()).contains("Trần Mẫu Xem", "31/02/2018");
        assertThat(teacher.status(page + "/errors.xlsx")).isEqualTo(200);
        assertThat(teacher.form(page + "/commit", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void aListWithoutHeadsAndOneOfSomebodyElseAreRefused() {
        assertRefused(teacher.upload("/teaching/rosters", terms(), "x.csv", "không có\n"), 422, "invalid-roster");
        assertRefused(teacher.get("/teaching/rosters/" + UUID.randomUUID()), 404, "not-found");
        assertRefused(bridge.as("volunteer").get("/teaching/rosters"), 403, "forbidden");
    }
}
