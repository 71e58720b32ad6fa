package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lenient intake repairs, and what it must not. */
class StatementRepairsTest {
    private static final String HOME = "http://lms.example.vn";
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());
    private static final String GOOD = """
            {"actor":{"mbox":"mailto:an@example.vn"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},\
            "object":{"id":"http://lms.example.vn/k/1"},"context":{"contextActivities":{"parent":[{"id":"http://lms.example.vn/k"}]}}}""";

    private static Optional<StatementRepairs.Repaired> repaired(String from, String to) {
        assertThat(GOOD).contains(from);
        return StatementRepairs.of(read(GOOD.replace(from, to)), XapiVersion.ONE, HOME);
    }

    private static Received read(String json) {
        return READER.read(json.getBytes(StandardCharsets.UTF_8)).statements().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mailto:an@example.vn | stu@dent.de | MAILTO_ADDED | /actor/mbox | mailto:stu@dent.de",
                "{\"mbox\":\"mailto:an@example.vn\"} | {\"account\":{\"name\":\"5\"}} | HOME_PAGE_ADDED"
                        + " | /actor/account/homePage | http://lms.example.vn",
                "{\"id\":\"http://lms.example.vn/k\"} | {\"id\":\"http://lms.example.vn/k\",\"objectType\":\"GroupActivity\"}"
                        + " | GROUP_ACTIVITY_IS_ACTIVITY | /context/contextActivities/parent/0/id | http://lms.example.vn/k",
                "\"http://lms.example.vn/k\" | \"438AD672-CB6C-4BD0-8D3D-0D3A1E2C9A1F\" | UUID_IS_URN"
                        + " | /context/contextActivities/parent/0/id | urn:uuid:438ad672-cb6c-4bd0-8d3d-0d3a1e2c9a1f",
                "{\"id\":\"http://lms.example.vn/k\"} | {},{\"id\":\"http://lms.example.vn/k\"}"
                        + " | NAMELESS_ACTIVITY_LEFT_OUT | /context/contextActivities/parent/0/id | http://lms.example.vn/k",
                "k/1\"} | k/1\",\"definition\":{\"interactionType\":\"compound\"}} | INTERACTION_IS_OTHER"
                        + " | /object/definition/interactionType | other",
                "verbs/passed\" | verbs/passed\",\"display\":{\"vi_VN\":\"đạt\"} | LANGUAGE_TAG_HYPHEN"
                        + " | /verb/display/vi-VN | đạt",
                "mailto:an@example.vn | MAILTO:an@example.vn | MAILTO_ADDED | /actor/mbox | mailto:an@example.vn",
                "mailto:an@example.vn | Mailto:stu@dent.de | MAILTO_ADDED | /actor/mbox | mailto:stu@dent.de",
                "{\"mbox\":\"mailto:an@example.vn\"} | {\"mbox\":\"mailto:an@example.vn\",\"id\":\"5\"}"
                        + " | UNKNOWN_PROPERTY_LEFT_OUT | /actor/mbox | mailto:an@example.vn",
                "{\"actor\" | {\"result\":{\"completion\":true,\"score\":{\"scaled\":0,\"raw\":0,\"min\":0,\"max\":0}},\"actor\""
                        + " | EQUAL_BOUNDS_LEFT_OUT | /result/score/raw | 0",
                "{\"actor\" | {\"result\":{\"score\":{\"raw\":34,\"min\":0.0,\"max\":0}},\"actor\""
                        + " | EQUAL_BOUNDS_LEFT_OUT | /result/score/raw | 34",
                "\"contextActivities\" | \"language\":\"vi_VN\",\"contextActivities\" | LANGUAGE_TAG_HYPHEN"
                        + " | /context/language | vi-VN",
                "\"contextActivities\" | \"language\":\"tiếng Việt\",\"contextActivities\" | LANGUAGE_LEFT_OUT"
                        + " | /actor/mbox | mailto:an@example.vn",
                "{\"actor\" | {\"result\":[],\"actor\" | EMPTY_LIST_IS_OBJECT | /actor/mbox | mailto:an@example.vn",
                "k/1\"} | k/1\",\"definition\":[]} | EMPTY_LIST_IS_OBJECT | /object/id | http://lms.example.vn/k/1",
                "k/1\"} | k/1\",\"definition\":{\"extensions\":[]}} | EMPTY_LIST_IS_OBJECT"
                        + " | /object/id | http://lms.example.vn/k/1",
                "\"contextActivities\":{\"parent\":[{\"id\":\"http://lms.example.vn/k\"}]} | \"contextActivities\":[]"
                        + " | EMPTY_LIST_IS_OBJECT | /actor/mbox | mailto:an@example.vn",
                "verbs/passed\" | verbs/passed\",\"display\":[] | EMPTY_LIST_IS_OBJECT"
                        + " | /verb/id | http://adlnet.gov/expapi/verbs/passed",
                "\"contextActivities\" | \"registration\":\"\",\"contextActivities\" | EMPTY_TEXT_LEFT_OUT"
                        + " | /actor/mbox | mailto:an@example.vn",
                "k/1\"} | k/1\",\"definition\":{\"type\":\"\"}} | EMPTY_TEXT_LEFT_OUT | /object/id | http://lms.example.vn/k/1",
                "k/1\"} | k/1\",\"definition\":{\"moreInfo\":\"\"}} | EMPTY_TEXT_LEFT_OUT"
                        + " | /object/id | http://lms.example.vn/k/1",
                "k/1\"} | k/1\",\"definition\":{\"interactionType\":\"matching\",\"target\":[{\"id\":\"a\"},{\"id\":\"a\"}]}}"
                        + " | REPEATED_COMPONENT_LEFT_OUT | /object/definition/target/0/id | a",
                "{\"actor\" | {\"result\":null,\"actor\" | NULL_LEFT_OUT | /actor/mbox | mailto:an@example.vn"
            })
    void whatRealPlatformsSendWrongIsRepairedByName(
            String from, String to, Repair.Kind kind, String pointer, String value) {
        StatementRepairs.Repaired repaired = repaired(from, to).orElseThrow();

        assertThat(repaired.repairs()).extracting(Repair::kind).containsOnly(kind);
        assertThat(repaired.received().json().at(pointer).asText()).isEqualTo(value);
        assertThat(StatementRules.check(repaired.received().json(), XapiVersion.ONE))
                .isEmpty();
        assertThat(read(new String(repaired.received().bytes(), StandardCharsets.UTF_8))
                        .json())
                .isEqualTo(repaired.received().json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"object\":{\"id\":\"http://lms.example.vn/k/1\"}|\"object\":{}",
                "\"object\":{\"id\":\"http://lms.example.vn/k/1\"}|\"object\":{\"id\":\"undefined?subContentId=1\"}",
                "\"mailto:an@example.vn\"|\"mailto:false\"",
                "\"actor\":{\"mbox\":\"mailto:an@example.vn\"},|",
                "{\"mbox\":\"mailto:an@example.vn\"}|{\"account\":{\"homePage\":\"home page\",\"name\":\"1\"}}",
                "\"id\":\"http://adlnet.gov/expapi/verbs/passed\"|\"id\":\"passed\"",
                "{\"actor\"|{\"result\":{\"score\":{\"scaled\":7}},\"actor\"",
                "{\"actor\"|{\"result\":{\"completion\":true,\"passed\":false},\"actor\"",
                "{\"actor\"|{\"result\":{\"succes\":false},\"actor\"",
                "{\"actor\"|{\"result\":{\"status\":\"failed\"},\"actor\"",
                "{\"actor\"|{\"result\":{\"score\":{\"raw\":1,\"scale\":0.5}},\"actor\"",
                "{\"actor\"|{\"success\":false,\"actor\"",
                "\"mailto:an@example.vn\"|\"http://x.example/@an\"",
                "\"mailto:an@example.vn\"|\"MAILTO:http://x.example/@an\"",
                "\"mailto:an@example.vn\"|\"tel:an@example.vn\"",
                "{\"actor\"|{\"result\":{\"score\":{\"raw\":7,\"min\":10,\"max\":5}},\"actor\"",
                "{\"actor\"|{\"result\":{\"score\":{\"raw\":7,\"min\":0,\"max\":5}},\"actor\"",
                "{\"actor\"|{\"result\":[1],\"actor\"",
                "\"actor\":{\"mbox\":\"mailto:an@example.vn\"}|\"actor\":[]",
                "\"contextActivities\"|\"registration\":\"5\",\"contextActivities\"",
                "k/1\"}|k/1\",\"definition\":{\"interactionType\":\"matching\",\"target\":[{\"id\":\"a\"},"
                        + "{\"id\":\"a\",\"description\":{\"vi\":\"khác\"}}]}}"
            })
    void whatALearnerDidIsNeverGuessed(String change) {
        String[] parts = change.split("\\|", -1);

        assertThat(repaired(parts[0], parts[1])).isEmpty();
    }

    @Test
    void theOriginalIsLeftAsItWas() {
        Received broken = read(GOOD.replace("mailto:an@", "an@"));
        String before = broken.json().toString();

        StatementRepairs.of(broken, XapiVersion.ONE, HOME);

        assertThat(broken.json().toString()).isEqualTo(before);
    }
}
