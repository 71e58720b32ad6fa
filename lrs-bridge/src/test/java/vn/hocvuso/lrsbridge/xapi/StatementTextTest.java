package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTextTest {
    private static final Assigned ASSIGNED = new Assigned(
            UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee"),
            Instant.parse("2026-11-23T01:02:03.456789Z"),
            Instant.parse("2026-11-23T01:02:03Z"),
            "{\"mbox\":\"mailto:lms@example.vn\"}",
            "1.0.0");

    private static String exact(String received) {
        byte[] bytes = Samples.read(received).bytes();
        return new String(StatementText.exact(bytes, ASSIGNED), StandardCharsets.UTF_8);
    }

    @Test
    void numbersEscapesOrderAndBlanksSurvive() {
        String text =
                "{ \"z\" : 1.0,\t\"a\":[1e2, -0.0, 1E+2 ],\n \"tên\\u00e9\":\"\\u00e9\\/ \\\"😀\\ud83d\\ude00\", \"b\": { } }";
        assertThat(exact(text))
                .isEqualTo(text.substring(0, text.length() - 1)
                        + ",\"id\":\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\",\"timestamp\":\"2026-11-23T01:02:03.000Z\""
                        + ",\"stored\":\"2026-11-23T01:02:03.456789Z\",\"authority\":{\"mbox\":\"mailto:lms@example.vn\"}"
                        + ",\"version\":\"1.0.0\"}");
    }

    @Test
    void whatTheSenderSaysOfIdTimeAndVersionIsKeptAndWhatItSaysOfStoringIsReplaced() {
        assertThat(
                        exact(
                                "{\"stored\" : \"2001-01-01T00:00:00Z\" ,\"id\": \"X\",\"authority\":{\"a\":[1,{\"b\":2}]} ,\"timestamp\":\"t\",\"version\":\"1.0\"}"))
                .isEqualTo(
                        "{\"stored\" : \"2026-11-23T01:02:03.456789Z\" ,\"id\": \"X\",\"authority\":{\"mbox\":\"mailto:lms@example.vn\"} ,\"timestamp\":\"t\",\"version\":\"1.0\"}");
    }

    @Test
    void anEmptyObjectIsFilledWithoutAComma() {
        assertThat(exact("{}")).startsWith("{\"id\":\"6690").endsWith("\"version\":\"1.0.0\"}");
    }

    @Test
    void namesInsideAreNotMistakenForThoseOfTheStatement() {
        String text = "{\"result\":{\"stored\":\"x\",\"contextActivities\":{\"parent\":{\"id\":1}}}}";
        assertThat(exact(text)).startsWith(text.substring(0, text.length() - 1) + ",\"id\":");
    }

    @Test
    void aSingleContextActivityIsReturnedInAnArray() {
        assertThat(
                        exact(
                                "{\"context\":{\"contextActivities\":{\"parent\": {\"id\" :\"a:b\"} , \"other\":[{\"id\":\"c:d\"}]},\"extensions\":{\"contextActivities\":{\"parent\":{}}}}}"))
                .startsWith(
                        "{\"context\":{\"contextActivities\":{\"parent\": [{\"id\" :\"a:b\"}] , \"other\":[{\"id\":\"c:d\"}]},\"extensions\":{\"contextActivities\":{\"parent\":{}}}},");
    }

    @Test
    void aSingleContextActivityOfASubStatementToo() {
        assertThat(exact("{\"object\":{\"context\":{\"contextActivities\":{\"grouping\":{\"id\":\"ô:b\"}}},\"x\":0}}"))
                .startsWith(
                        "{\"object\":{\"context\":{\"contextActivities\":{\"grouping\":[{\"id\":\"ô:b\"}]}},\"x\":0}");
    }

    @Test
    void theExactTextIsTheSameStatementAgain() {
        Statement again = Samples.statement(exact(Samples.FULL));
        assertThat(StatementComparison.same(Samples.statement(Samples.FULL), again))
                .isTrue();
        assertThat(StatementRules.check(Samples.read(exact(Samples.FULL)).json(), XapiVersion.ONE))
                .isEmpty();
        assertThat(again.context().category())
                .containsExactly(new Iri("https://w3id.org/xapi/cmi5/context/categories/cmi5"));
    }
}
