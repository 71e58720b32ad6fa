package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.Statements;

/** The statement resource as platforms meet it. */
class StatementsResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Bridge BRIDGE = InProcessBridge.shared();

    private static String statement(UUID id, String learner) {
        return Statements.openEdx(id, learner, Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static HttpResponse<String> put(UUID id, String body) {
        return BRIDGE.send(BRIDGE.xapi("/statements?statementId=" + id)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> get(String query) {
        return BRIDGE.send(BRIDGE.xapi("/statements" + query).GET().build());
    }

    @Test
    void whatIsPostedIsAnsweredWithItsTextUntouched() {
        UUID id = UUID.randomUUID();
        String statement = statement(id, "an")
                .replace("\"version\":\"1.0.3\"", "\"result\":{\"score\":{\"raw\":1.50e1}},\"version\":\"1.0.0\"");

        HttpResponse<String> posted = BRIDGE.post(statement);

        assertThat(posted.body()).isEqualTo("[\"" + id + "\"]");
        HttpResponse<String> got = get("?statementId=" + id);
        assertThat(got.body()).contains("1.50e1", "\"stored\"", "\"authority\"", "\"version\":\"1.0.0\"");
        assertThat(got.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        assertThat(got.headers().firstValue("X-Experience-API-Consistent-Through"))
                .isPresent();
        assertThat(got.headers().firstValue("Last-Modified")).isPresent();
    }

    @Test
    void theSameAgainIsFineAndAnotherUnderTheSameIdIsAConflict() {
        UUID id = UUID.randomUUID();

        assertThat(put(id, statement(id, "an")).statusCode()).isEqualTo(204);
        assertThat(put(id, statement(id, "an")).statusCode()).isEqualTo(204);
        HttpResponse<String> conflict = put(id, statement(id, "binh"));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("statement-conflict", id.toString());
        assertThat(get("?statementId=" + id).body()).contains("\"an\"");
    }

    @Test
    void aBatchWithWrongStatementsIsRefusedWithEveryPlaceAndRuleAndStoresNothing() {
        UUID good = UUID.randomUUID();
        String broken = statement(UUID.randomUUID(), "an")
                .replace("\"actor\"", "\"Actor\"")
                .replace("2026-11-20T", "yesterday ");

        HttpResponse<String> refused = BRIDGE.post("[" + statement(good, "an") + "," + broken + "]");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "\"index\":1", "\"pointer\":\"/actor\"", "\"pointer\":\"/Actor\"", "\"pointer\":\"/timestamp\"")
                .contains("\"requirement\":\"")
                .doesNotContain("\"index\":0");
        assertThat(get("?statementId=" + good).statusCode()).isEqualTo(404);
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        HttpResponse<String> refused = BRIDGE.post("{\"actor\":");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("unreadable-json", "line");
    }

    @Test
    void withoutACredentialOrWithAWrongOneTheAnswerSaysHowToSendOne() {
        HttpRequest anonymous = HttpRequest.newBuilder(BRIDGE.address("/xapi/statements"))
                .header("X-Experience-API-Version", "1.0.3")
                .build();
        HttpRequest wrong = HttpRequest.newBuilder(BRIDGE.address("/xapi/statements"))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Authorization", "Basic ZGVtby1sbXM6d3Jvbmc=")
                .build();

        for (HttpRequest request : new HttpRequest[] {anonymous, wrong}) {
            HttpResponse<String> refused = BRIDGE.send(request);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic realm=");
        }
    }

    @Test
    void aRequestWithoutAVersionIsRefusedInTheVersionOfItsCredential() {
        HttpRequest request = HttpRequest.newBuilder(BRIDGE.address("/xapi/statements"))
                .header("Authorization", "Basic ZGVtby1sbXMtMjpkZW1vLWxtcy0yLXNlY3JldA==")
                .build();

        HttpResponse<String> refused = BRIDGE.send(request);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("unsupported-version");
        assertThat(refused.headers().firstValue("X-Experience-API-Version")).contains("2.0.0");
    }

    @Test
    void anUnknownParameterIsRefusedInsteadOfIgnored() {
        assertThat(get("?statmentId=1").statusCode()).isEqualTo(400);
        assertThat(get("?related_agents=perhaps").body()).contains("related_agents");
        assertThat(get("?statementId=no-uuid").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOtherByARootRelativeLink() {
        for (int index = 0; index < 3; index++) {
            BRIDGE.post(statement(UUID.randomUUID(), "paged"));
        }
        String agent = URLEncoder.encode(
                "{\"account\":{\"name\":\"paged\",\"homePage\":\"" + Statements.LMS + "\"}}", StandardCharsets.UTF_8);

        HttpResponse<String> first = get("?limit=2&ascending=true&agent=" + agent);
        String more = first.body().replaceAll("(?s).*\"more\":\"([^\"]*)\"}$", "$1");
        HttpResponse<String> second = get(more.replace("/xapi/statements", ""));

        assertThat(more).startsWith("/xapi/statements?");
        assertThat(first.body().split("\"stored\"", -1)).hasSize(3);
        assertThat(second.body().split("\"stored\"", -1)).hasSize(2);
        assertThat(second.body()).endsWith("\"more\":\"\"}");
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsRefused() {
        HttpRequest request = HttpRequest.newBuilder(BRIDGE.address("/xapi/statements"))
                .header("Authorization", "Basic ZGVtby1sbXM6ZGVtby1sbXMtc2VjcmV0")
                .header("X-Experience-API-Version", "1.0.3")
                .POST(HttpRequest.BodyPublishers.ofString("[]"))
                .build();

        assertThat(BRIDGE.send(request).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> of(String learner, String query) {
        return get("?agent="
                + encoded("{\"account\":{\"name\":\"" + learner + "\",\"homePage\":\"" + Statements.LMS + "\"}}")
                + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> ids(HttpResponse<String> answer) {
        return StreamSupport.stream(json(answer).path("statements").spliterator(), false)
                .map(statement -> statement.path("id").asText())
                .toList();
    }

    @Test
    void whatASenderLeavesOutIsAssigned() {
        String bare = "{\"actor\":{\"mbox\":\"mailto:bare@example.vn\"},\"verb\":{\"id\":\"" + Statements.PASSED
                + "\"},\"object\":{\"id\":\"" + Statements.COURSE + "\"}}";

        String id = json(BRIDGE.post(bare)).get(0).asText();

        HttpResponse<String> got = get("?statementId=" + id);
        JsonNode held = json(got);
        assertThat(UUID.fromString(id)).hasToString(held.path("id").asText());
        assertThat(held.path("stored").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3,}Z");
        assertThat(Instant.parse(held.path("stored").asText()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(held.path("timestamp")).isEqualTo(held.path("stored"));
        assertThat(held.path("authority").isObject()).isTrue();
        assertThat(ZonedDateTime.parse(
                                got.headers().firstValue("Last-Modified").orElseThrow(),
                                DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(Instant.parse(held.path("stored").asText()).truncatedTo(ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @CsvSource({"1.0.1,1.0.0", "1.0.3,1.0.0", "2.0.0,2.0.0"})
    void aStatementWithoutVersionIsGivenTheOneOfItsCaller(String caller, String given) {
        UUID id = UUID.randomUUID();
        BRIDGE.send(BRIDGE.xapi("/statements")
                .setHeader("X-Experience-API-Version", caller)
                .POST(HttpRequest.BodyPublishers.ofString(statement(id, "an").replace(",\"version\":\"1.0.3\"", "")))
                .build());

        assertThat(json(get("?statementId=" + id)).path("version").asText()).isEqualTo(given);
    }

    @Test
    void whatASenderSaysOfStoringAndAuthorityIsReplaced() {
        UUID id = UUID.randomUUID();
        BRIDGE.post(
                statement(id, "an")
                        .replace(
                                "\"timestamp\"",
                                "\"stored\":\"2001-01-01T00:00:00Z\",\"authority\":{\"mbox\":\"mailto:forged@example.vn\"},\"timestamp\""));

        assertThat(get("?statementId=" + id).body())
                .doesNotContain("2001-01-01", "forged")
                .contains("\"authority\"");
    }

    @Test
    void aPutTakesTheIdOfItsAddressWhichMustBeThereAndNotAnother() {
        UUID id = UUID.randomUUID();
        String without = statement(id, "an").replace("\"id\":\"" + id + "\",", "");

        assertThat(BRIDGE.send(BRIDGE.xapi("/statements")
                                .PUT(HttpRequest.BodyPublishers.ofString(statement(id, "an")))
                                .build())
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(id, statement(UUID.randomUUID(), "an")).statusCode()).isEqualTo(400);
        assertThat(get("?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(put(id, without).statusCode()).isEqualTo(204);
        assertThat(json(get("?statementId=" + id)).path("id").asText()).isEqualTo(id.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"statementId", "voidedStatementId"})
    void besideAnIdOnlyAFormatAndAttachmentsMayStand(String parameter) {
        UUID id = UUID.randomUUID();
        BRIDGE.post(statement(id, "an"));
        if (parameter.startsWith("voided")) {
            BRIDGE.post(Statements.voiding(UUID.randomUUID(), id));
        }
        for (String other : List.of(
                "agent=" + encoded("{\"mbox\":\"mailto:an@example.vn\"}"),
                "verb=urn:v",
                "activity=urn:a",
                "registration=" + UUID.randomUUID(),
                "related_agents=true",
                "related_activities=true",
                "since=2026-01-01T00:00:00Z",
                "until=2026-01-01T00:00:00Z",
                "limit=1",
                "ascending=true",
                (parameter.startsWith("voided") ? "statementId=" : "voidedStatementId=") + id)) {
            assertThat(get("?" + parameter + "=" + id + "&" + other).statusCode())
                    .as(other)
                    .isEqualTo(400);
        }
        assertThat(get("?" + parameter + "=" + id + "&format=exact&attachments=false")
                        .body())
                .contains(id.toString());
    }

    @Test
    void valuesOfAQueryAreHeldToTheSameFormsAsThoseOfStatements() {
        for (String wrong : List.of(
                "agent=an",
                "agent=" + encoded("{\"mbox\":\"an@example.vn\"}"),
                "agent=" + encoded("{\"mbox\":\"mailto:an@example.vn\",\"openid\":\"http://an.vn\"}"),
                "verb=passed",
                "activity=no-iri",
                "registration=7",
                "registration=1-1-1-1-1",
                "statementId=1-1-1-1-1",
                "since=yesterday",
                "until=2026-02-30T00:00:00Z",
                "limit=-1",
                "limit=many",
                "ascending=perhaps",
                "attachments=1",
                "format=short",
                "Limit=1",
                "StatementId=" + UUID.randomUUID())) {
            assertThat(get("?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void aQueryThatFindsNothingIsAnsweredAllTheSame() {
        HttpResponse<String> nothing = get("?verb=urn:nobody:did");

        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(nothing.body()).isEqualTo("{\"statements\":[],\"more\":\"\"}");
        assertThat(get("?statementId=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerSaysThroughWhichMomentItIsCompleteAndHeadSaysTheSame() {
        UUID id = UUID.randomUUID();
        BRIDGE.post(statement(id, "an"));
        for (String query :
                List.of("?statementId=" + id, "?limit=1", "?statementId=" + UUID.randomUUID(), "?unknown=1")) {
            HttpResponse<String> got = get(query);
            HttpResponse<String> head = BRIDGE.send(BRIDGE.xapi("/statements" + query)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build());

            assertThat(head.statusCode()).as(query).isEqualTo(got.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(got.headers().firstValue("Content-Type"));
            for (HttpResponse<String> answer : List.of(got, head)) {
                assertThat(Instant.parse(answer.headers()
                                .firstValue("X-Experience-API-Consistent-Through")
                                .orElseThrow()))
                        .isBeforeOrEqualTo(Instant.now().plusSeconds(5));
            }
        }
    }

    @Test
    void aTimestampIsAnsweredAsPreciselyAsItWasSentAlsoOneOfTomorrow() {
        UUID id = UUID.randomUUID();
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "";
        String precise = tomorrow.replace("Z", ".123456789+07:00");

        assertThat(BRIDGE.post(statement(id, "an").replace("2026-11-20T01:02:03Z", precise))
                        .statusCode())
                .isEqualTo(200);

        assertThat(json(get("?statementId=" + id)).path("timestamp").asText()).isEqualTo(precise);
    }

    @Test
    void aVoidedStatementIsAnsweredOnlyWhereItIsAskedForAsVoided() {
        UUID id = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        BRIDGE.post(statement(id, "voided"));
        assertThat(get("?voidedStatementId=" + id).statusCode())
                .as("not voided yet")
                .isEqualTo(404);

        BRIDGE.post(Statements.voiding(voiding, id));

        assertThat(get("?statementId=" + id).statusCode()).isEqualTo(404);
        HttpResponse<String> asVoided = get("?voidedStatementId=" + id);
        assertThat(asVoided.statusCode()).isEqualTo(200);
        assertThat(json(asVoided).path("id").asText()).isEqualTo(id.toString());
        assertThat(ids(of("voided", ""))).containsExactly(voiding.toString());
    }

    @Test
    void aVoidThatArrivesFirstIsTakenAndVoidsWhatComesLater() {
        UUID id = UUID.randomUUID();

        assertThat(BRIDGE.post(Statements.voiding(UUID.randomUUID(), id)).statusCode())
                .isEqualTo(200);
        assertThat(BRIDGE.post(statement(id, "late")).statusCode()).isEqualTo(200);

        assertThat(get("?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(get("?voidedStatementId=" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void sinceIsAfterAndUntilIsUpToAMomentAndTheNewestComesFirst() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        BRIDGE.post(statement(first, "in-time"));
        BRIDGE.post(statement(second, "in-time"));
        String moment = json(get("?statementId=" + first)).path("stored").asText();

        assertThat(ids(of("in-time", ""))).containsExactly(second.toString(), first.toString());
        assertThat(ids(of("in-time", "&ascending=false"))).containsExactly(second.toString(), first.toString());
        assertThat(ids(of("in-time", "&ascending=true"))).containsExactly(first.toString(), second.toString());
        assertThat(ids(of("in-time", "&since=" + moment))).containsExactly(second.toString());
        assertThat(ids(of("in-time", "&until=" + moment))).containsExactly(first.toString());
        assertThat(ids(of("in-time", "&limit=1"))).containsExactly(second.toString());
        assertThat(ids(of("in-time", "&limit=0"))).hasSize(2);
    }

    @Test
    void formatsSayWhatTheyPromiseInTheLanguageOfTheReader() {
        UUID id = UUID.randomUUID();
        String named = "{\"en\":\"Lesson\",\"vi\":\"Bài học\"}";
        String activity = "urn:format:" + id;
        BRIDGE.post(
                statement(id, "an").replace("{\"en\":\"Demonstration\"}", named).replace(Statements.COURSE, activity));

        assertThat(json(get("?statementId=" + id)).at("/object/definition/name").toString())
                .isEqualTo(named);
        assertThat(json(get("?format=exact&statementId=" + id)).at("/object/definition/name"))
                .hasToString(named);
        assertThat(json(get("?format=ids&statementId=" + id)).path("object"))
                .hasToString("{\"id\":\"" + activity + "\"}");
        for (List<String> reader :
                List.of(List.of("en-GB,en;q=0.8", "{\"en\":\"Lesson\"}"), List.of("vi", "{\"vi\":\"Bài học\"}"))) {
            HttpResponse<String> canonical = BRIDGE.send(BRIDGE.xapi("/statements?format=canonical&statementId=" + id)
                    .header("Accept-Language", reader.get(0))
                    .build());
            assertThat(json(canonical).at("/object/definition/name")).hasToString(reader.get(1));
            assertThat(json(canonical).at("/verb/display").size()).isEqualTo(1);
        }
    }

    @Test
    void anActivityIsToldWithWhatAllStatementsSayOfIt() {
        String activity = "urn:told:" + UUID.randomUUID();
        for (String name : List.of("{\"en\":\"Lesson\"}", "{\"vi\":\"Bài học\"}")) {
            BRIDGE.post(statement(UUID.randomUUID(), "an")
                    .replace("{\"en\":\"Demonstration\"}", name)
                    .replace(Statements.COURSE, activity));
        }

        HttpResponse<String> told = BRIDGE.send(
                BRIDGE.xapi("/activities?activityId=" + encoded(activity)).build());

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(json(told).path("id").asText()).isEqualTo(activity);
        assertThat(json(told).at("/definition/name/en").asText()).isEqualTo("Lesson");
        assertThat(json(told).at("/definition/name/vi").asText()).isEqualTo("Bài học");
        assertThat(BRIDGE.send(BRIDGE.xapi("/activities?activityId=no-iri").build())
                        .statusCode())
                .isEqualTo(400);
    }
}
