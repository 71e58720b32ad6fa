package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatementComparisonTest {
    private static boolean same(String pointer, String value) {
        ObjectNode other = Samples.with(Samples.FULL, pointer, value);
        return StatementComparison.same(Samples.statement(Samples.FULL), Samples.statement(other.toString()));
    }

    @TestFactory
    Stream<DynamicTest> theseAreNoDifference() {
        return Stream.of(
                        List.of("/id", ""),
                        List.of("/stored", "\"2027-01-01T00:00:00Z\""),
                        List.of("/authority", "{\"mbox\":\"mailto:b@example.vn\"}"),
                        List.of("/version", "\"1.0.0\""),
                        List.of("/timestamp", ""),
                        List.of("/timestamp", "\"2026-11-23T01:00:00.000Z\""),
                        List.of("/verb/display", ""),
                        List.of("/object/definition/name/vi", "\"Câu một\""),
                        List.of("/object/objectType", ""),
                        List.of("/actor/member/0/objectType", ""),
                        List.of(
                                "/actor/member",
                                "[{\"mbox_sha1sum\":\"EBD31E95054C018B10727CCFFD2EF2EC3A016EE9\"},"
                                        + "{\"name\":\"Nguyễn Văn An\",\"mbox\":\"mailto:an@EXAMPLE.vn\"}]"),
                        List.of("/result/score/raw", "5.00"),
                        List.of("/result/duration", "\"PT16559.149S\""),
                        List.of("/result/score/max", "1e1"),
                        List.of("/result/score/min", "-0.0"),
                        List.of("/context/registration", "\"0A3BC2F4-7a0e-4f9c-8b53-cb1e3f1b1c11\""),
                        List.of(
                                "/context/contextActivities/category",
                                "[{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/cmi5\"}]"),
                        List.of(
                                "/context/contextActivities/parent",
                                "{\"id\":\"block-v1:a+b\",\"definition\":{\"name\":{\"vi\":\"x\"}}}"),
                        List.of("/context/language", "\"vi-vn\""))
                .map(one -> dynamicTest(one.toString(), () -> assertThat(same(one.get(0), one.get(1)))
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> theseAreDifferences() {
        return Stream.of(
                        List.of("/timestamp", "\"2026-11-23T08:00:00.001+07:00\""),
                        List.of("/verb/id", "\"http://adlnet.gov/expapi/verbs/Answered\""),
                        List.of("/object/id", "\"http://5wsbq79wuob_course_id/q1\""),
                        List.of("/actor/name", "\"Tổ 4\""),
                        List.of("/actor/member/0/mbox", "\"mailto:An@example.vn\""),
                        List.of("/actor/member/1/mbox_sha1sum", "\"0bd31e95054c018b10727ccffd2ef2ec3a016ee9\""),
                        List.of("/result/duration", "\"PT4H35M59.14S\""),
                        List.of("/result/duration", "\"PT16559.15S\""),
                        List.of("/result/score/raw", "5.000001"),
                        List.of("/result/success", "false"),
                        List.of("/result/response", "\"A\""),
                        List.of("/result/extensions", "{\"https://truong.example.vn/ext\":{}}"),
                        List.of("/context/contextActivities/other", "[]"),
                        List.of("/context/platform", ""),
                        List.of("/attachments/0/length", "28"))
                .map(one -> dynamicTest(one.toString(), () -> assertThat(same(one.get(0), one.get(1)))
                        .isFalse()));
    }

    @Test
    void theOrderOfKeysIsNoDifferenceInASubStatementEither() {
        String one =
                Samples.with(Samples.SHORT, "/object", Samples.SUB_STATEMENT).toString();
        String other = one.replace("\"objectType\":\"SubStatement\",", "")
                .replace(
                        "\"timestamp\":\"2026-11-23T01:00:00Z\"",
                        "\"objectType\":\"SubStatement\",\"timestamp\":\"2026-11-23T08:00:00+07:00\"");
        assertThat(other).isNotEqualTo(one);
        assertThat(StatementComparison.same(Samples.statement(one), Samples.statement(other)))
                .isTrue();
    }

    @Test
    void textThatLooksLikeStructureIsNotTakenForIt() {
        String one = "{\"result\":{\"response\":\"a\\\",\\\"duration\\\":\\\"PT1S\"}}";
        String other = "{\"result\":{\"response\":\"a\",\"duration\":\"PT1S\"}}";
        assertThat(CanonicalForm.ofStatement(Samples.read(one).json()))
                .isNotEqualTo(CanonicalForm.ofStatement(Samples.read(other).json()));
    }
}
