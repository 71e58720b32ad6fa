package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.DemonstrationClass;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link ActsResource}. */
class ActsResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn teacher = bridge.as("teacher");
    private final DemonstrationClass evening = DemonstrationClass.of(teacher);

    @Test
    void aDecisionIsRecordedShownAndTakenBack() {
        HttpResponse<String> decided = teacher.form(
                evening.cell() + "/decide", Map.of("kind", "DECIDED_ACHIEVED", "reason", "Đã tự làm trước mặt cô"));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
        String page = teacher.page(evening.cell()).body();
        assertThat(page).contains("Đã tự làm trước mặt cô");

        Matcher statement =
                Pattern.compile("name=\"statement\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(statement.find()).isTrue();
        assertThat(teacher.form(evening.cell() + "/withdraw", Map.of("statement", statement.group(1)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDecisionWithoutAReasonAndOneOfSomebodyElseAreRefused() {
        assertRefused(
                teacher.form(evening.cell() + "/decide", Map.of("kind", "DECIDED_ACHIEVED")),
                400,
                "invalid-parameter",
                "reason");
        assertThat(teacher.form(evening.cell() + "/decide", Map.of("kind", "KING", "reason", "Đã tự làm"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(bridge.as("volunteer")
                        .form(evening.cell() + "/decide", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }
}
