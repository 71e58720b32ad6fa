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

/** {@link AttendanceResource}. */
class AttendanceResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn teacher = bridge.as("teacher");
    private final DemonstrationClass evening = DemonstrationClass.of(teacher);

    @Test
    void whoWasThereIsRecordedByTheListAndByTheQr() {
        Map<String, String> form = Map.of("competency", evening.competency(), "there", evening.pupil(), "note", "");
        String list = evening.page("/attendance");

        HttpResponse<String> recorded = teacher.form(list, form);
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(recorded.headers().firstValue("Location").orElseThrow()).endsWith("?recorded=1");

        Matcher scanned = Pattern.compile("/teaching/attendance/([A-Za-z0-9_-]+)<")
                .matcher(teacher.page(list).body());
        assertThat(scanned.find()).isTrue();
        String code = "/teaching/attendance/" + scanned.group(1);
        assertThat(teacher.page(code).body()).contains(evening.pupilName());
        assertThat(teacher.form(code, form).statusCode()).isEqualTo(303);
    }

    @Test
    void aNewCodeEndsTheOldOneAndACompetencyMustBeChosen() {
        assertRefused(teacher.form(evening.page("/attendance"), Map.of()), 400, "invalid-parameter", "competency");
        assertThat(teacher.form(evening.page("/attendance/code"), Map.of()).statusCode())
                .isEqualTo(303);
        assertRefused(teacher.get("/teaching/attendance/khong-co"), 404, "not-found");
        assertRefused(bridge.as("auditor").get(evening.page("/attendance")), 403, "forbidden");
    }
}
