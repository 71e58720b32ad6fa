package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentKeyTest {
    private static final String MOODLE = """
            {"actor": {"account": {"homePage": "https://moodle.example.vn", "name": "7"}},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"}, "object": {"id": "https://moodle.example.vn/mod/quiz/view.php?id=3"},
             "result": {"score": {"raw": 5.0}}, "timestamp": "2026-11-23T08:00:00+07:00",
             "context": {"extensions": {"http://lrs.learninglocker.net/define/extensions/info": {"event_name": "\\\\mod_quiz\\\\event"}}}}
            """;

    @Test
    void aRepeatWithoutIdIsRecognisedByWhatItSays() {
        Optional<ContentKey> key = ContentKey.of(Samples.statement(MOODLE));
        assertThat(key).isPresent();
        assertThat(ContentKey.of(Samples.statement(MOODLE.replace("5.0", "5")
                        .replace("T08:00:00+07:00", "T01:00:00Z")
                        .replace("\"7\"", "\"\\u0037\""))))
                .isEqualTo(key);
        for (String[] change : new String[][] {
            {"\"7\"", "\"8\""},
            {"completed", "passed"},
            {"id=3", "id=4"},
            {"5.0", "6"},
            {"08:00:00", "08:00:01"},
            {"mod_quiz", "mod_page"}
        }) {
            assertThat(ContentKey.of(Samples.statement(MOODLE.replace(change[0], change[1]))))
                    .isPresent()
                    .isNotEqualTo(key);
        }
        assertThat(ContentKey.of(Samples.statement(Samples.SHORT))).isEmpty();
    }
}
