package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.Statements;

/** HTTP as clients speak it to {@code /xapi}. */
class HttpWordsTest {
    private static final String AGENT = "{\"mbox\":\"mailto:an@example.vn\"}";
    private static final String ORIGIN = "http://h5p.demo.hocvuso.example";

    private static final Bridge BRIDGE = InProcessBridge.shared();

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String statement(UUID id) {
        return Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static HttpResponse<String> form(String path, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(BRIDGE.address("/xapi" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        for (int header = 0; header < headers.length; header += 2) {
            request.header(headers[header], headers[header + 1]);
        }
        return BRIDGE.send(request.build());
    }

    private static final String HEADERS =
            "Authorization=" + encoded(Bridge.basic("demo-lms", "demo-lms-secret")) + "&X-Experience-API-Version=1.0.3";

    @Test
    void theAlternateSyntaxPutsAndGetsAndDeletes() {
        UUID id = UUID.randomUUID();
        String document = "&activityId=urn:a&stateId=s&agent=" + encoded(AGENT);

        assertThat(form("/statements?method=PUT", HEADERS + "&statementId=" + id + "&content=" + encoded(statement(id)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(form("/statements?method=GET", HEADERS + "&statementId=" + id)
                        .body())
                .contains(id.toString());
        assertThat(form(
                                "/activities/state?method=PUT",
                                HEADERS + document + "&Content-Type=text%2Fplain&content=" + encoded("một + hai & ba"))
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> got = form("/activities/state?method=GET", HEADERS + document);
        assertThat(got.body()).isEqualTo("một + hai & ba");
        assertThat(got.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        String tag = got.headers().firstValue("ETag").orElseThrow();
        assertThat(form("/activities/state?method=DELETE", HEADERS + document + "&If-Match=" + encoded("\"x\""))
                        .statusCode())
                .isEqualTo(412);
        assertThat(form("/activities/state?method=DELETE", HEADERS + document + "&if-match=" + encoded(tag))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theAlternateSyntaxIsRefusedWhereItIsMalformedWithTheReason() {
        String content = HEADERS + "&statementId=" + UUID.randomUUID() + "&content={}";

        assertThat(form("/statements?method=PUT&statementId=1", content).body()).contains("alternate-syntax");
        assertThat(form("/statements?method=PATCH", content).statusCode()).isEqualTo(400);
        assertThat(form("/statements?method=PUT", HEADERS).body()).contains("\"pointer\":\"content\"");
        assertThat(form("/statements?method=GET", HEADERS + "&agent=%zz").statusCode())
                .isEqualTo(400);
        assertThat(BRIDGE.post("[]").statusCode()).isEqualTo(200);
        assertThat(BRIDGE.send(BRIDGE.xapi("/statements?method=POST")
                                .PUT(BodyPublishers.ofString("{}"))
                                .build())
                        .statusCode())
                .isEqualTo(400);
        assertThat(form("/statements?method=GET", "limit=1").statusCode())
                .as("without a credential")
                .isEqualTo(401);
    }

    @Test
    void theAlternateSyntaxIsNoMoreInTwo() {
        String two = HEADERS.replace("1.0.3", "2.0.0");

        assertThat(form("/statements?method=GET", two + "&limit=1").body()).contains("alternate-syntax");
    }

    @Test
    void aDoubleSlashATrailingSlashAndMatrixParametersLeadToTheSameResource() {
        for (String path : List.of("//statements", "/statements/", "/statements;jsessionid=1", "///statements//")) {
            HttpResponse<String> got =
                    BRIDGE.send(BRIDGE.xapi(path + "?limit=1").GET().build());
            assertThat(got.statusCode()).as(path).isEqualTo(200);
            assertThat(got.body()).as(path).startsWith("{\"statements\":[");
        }
        UUID id = UUID.randomUUID();
        assertThat(BRIDGE.send(BRIDGE.xapi("//statements?statementId=" + id)
                                .PUT(BodyPublishers.ofString(statement(id)))
                                .build())
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xapi",
                "/xapi/",
                "/xapi/xapi/statements",
                "/xapi/statements/statements",
                "/xapi//xapi//statements",
                "/xapi/statements/statements/",
                "/xAPI/statements",
                "/xapi/state",
                "/statements",
                "/statements/",
                "/activities/state"
            })
    void anAddressThatIsPutTogetherWronglyIsAnsweredWithTheEndpoint(String path) {
        for (String method : List.of("POST", "PUT", "GET")) {
            HttpResponse<String> answer = BRIDGE.send(HttpRequest.newBuilder(BRIDGE.address(path))
                    .header("Authorization", Bridge.basic("demo-lms", "demo-lms-secret"))
                    .header("Accept", "*/*")
                    .header("Content-Type", "application/json")
                    .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("[]"))
                    .build());

            assertThat(answer.statusCode()).as(method).isEqualTo(404);
            assertThat(answer.body()).as(method).contains("no-xapi-resource", "endpoint: http", "/xapi/statements");
        }
    }

    @Test
    void whatIsElsewhereIsNotToldAsXapi() {
        assertThat(BRIDGE.get("/khong-co", "*/*").body()).contains("not-found");
        assertThat(BRIDGE.send(BRIDGE.xapi("/statements?statementId=" + UUID.randomUUID())
                                .GET()
                                .build())
                        .body())
                .contains("not-found");
    }

    @Test
    void aPreflightIsAnsweredWithoutACredentialAndWithoutARedirect() {
        HttpRequest preflight = HttpRequest.newBuilder(BRIDGE.address("/xapi//activities/state"))
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type,x-experience-api-version")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = BRIDGE.send(preflight);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(ORIGIN);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("PUT", "DELETE");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "If-Match", "X-Experience-API-Version");
    }

    @Test
    void anAnswerToAnotherOriginSaysThatItMayBeReadAlsoWhereItRefuses() {
        HttpResponse<String> got = BRIDGE.send(BRIDGE.bare("/xapi/statements?limit=1", "demo-open", "demo-open-secret")
                .header("X-Experience-API-Version", "1.0.3")
                .header("Origin", ORIGIN)
                .GET()
                .build());
        HttpResponse<String> refused = BRIDGE.send(HttpRequest.newBuilder(BRIDGE.address("/xapi/statements"))
                .header("Origin", ORIGIN)
                .build());

        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(401);
        for (HttpResponse<String> answer : List.of(got, refused)) {
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(ORIGIN);
            assertThat(answer.headers().firstValue("Vary")).contains("Origin");
            assertThat(answer.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElseThrow())
                    .contains("ETag", "X-Experience-API-Consistent-Through");
        }
    }

    @Test
    void optionsAndAWrongMethodTellWhatIsAllowed() {
        HttpResponse<String> options = BRIDGE.send(HttpRequest.newBuilder(BRIDGE.address("/xapi/activities/state"))
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
        HttpResponse<String> patch = BRIDGE.send(BRIDGE.xapi("/activities/state")
                .method("PATCH", BodyPublishers.ofString("{}"))
                .build());

        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElseThrow())
                .contains("GET", "PUT", "POST", "DELETE", "HEAD");
        assertThat(patch.statusCode()).isEqualTo(405);
        assertThat(patch.headers().firstValue("Allow").orElseThrow()).contains("GET", "PUT", "POST", "DELETE");
    }

    @Test
    void aRequestWithoutAVersionIsRefusedInTheVersionOfItsCredential() {
        for (List<String> lms : List.of(
                List.of("demo-lms", "demo-lms-secret", "1.0.3"), List.of("demo-lms-2", "demo-lms-2-secret", "2.0.0"))) {
            for (String resource :
                    List.of("statements", "activities/state", "agents/profile", "activities", "agents")) {
                HttpResponse<String> refused = BRIDGE.send(
                        BRIDGE.bare("/xapi/" + resource, lms.get(0), lms.get(1)).build());
                assertThat(refused.statusCode()).as(resource).isEqualTo(400);
                assertThat(refused.body()).contains("unsupported-version");
                assertThat(refused.headers().firstValue("X-Experience-API-Version"))
                        .contains(lms.get(2));
            }
        }
    }

    @Test
    void everyVersionFromOneOnIsTaken() {
        for (String version : List.of("1.0", "1.0.0", "1.0.1", "1.0.2", "1.0.3", "2.0", "2.0.0", "2.0.7")) {
            HttpResponse<String> got =
                    BRIDGE.send(BRIDGE.bare("/xapi/statements?limit=1", "demo-lms", "demo-lms-secret")
                            .header("X-Experience-API-Version", version)
                            .build());
            assertThat(got.statusCode()).as(version).isEqualTo(200);
            assertThat(got.headers().firstValue("X-Experience-API-Version"))
                    .contains(version.startsWith("1") ? "1.0.3" : "2.0.0");
        }
        for (String version : List.of("0.95", "1.1", "3.0", "1.0.x", "")) {
            assertThat(BRIDGE.send(BRIDGE.bare("/xapi/statements", "demo-lms", "demo-lms-secret")
                                    .header("X-Experience-API-Version", version)
                                    .build())
                            .statusCode())
                    .as(version)
                    .isEqualTo(400);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static HttpResponse<String> packed(byte[] body, String coding) {
        return BRIDGE.send(BRIDGE.xapi("/statements")
                .header("Content-Encoding", coding)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    @Test
    void aBodyInGzipIsUnpackedAndABrokenOneRefused() {
        UUID id = UUID.randomUUID();
        byte[] body = gzip(statement(id).getBytes(StandardCharsets.UTF_8));

        assertThat(packed(body, "gzip").body()).contains(id.toString());
        assertThat(packed(Arrays.copyOf(body, body.length - 20), "gzip").statusCode())
                .isEqualTo(400);
        assertThat(packed("{}".getBytes(StandardCharsets.UTF_8), "x-gzip").statusCode())
                .isEqualTo(400);
        assertThat(packed(body, "br").statusCode()).isEqualTo(415);
    }

    private static byte[] together(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void aBodyInGzipMayHaveSeveralMembers() {
        UUID id = UUID.randomUUID();
        byte[] body = statement(id).getBytes(StandardCharsets.UTF_8);
        byte[] members = together(gzip(Arrays.copyOf(body, 100)), gzip(Arrays.copyOfRange(body, 100, body.length)));

        assertThat(packed(members, "gzip").body()).contains(id.toString());
    }

    /** The fields of a form, far more than anybody needs, as one packed body of some kilobytes. */
    private static byte[] manyFields() {
        return gzip("a&".repeat(15 * 1024 * 1024).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> packedForm(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(BRIDGE.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BRIDGE.sendOnce(request.build());
    }

    @Test
    void aFormOfMillionsOfFieldsIsRefusedAtTheFirstBeyondTheLimit() {
        byte[] many = manyFields();

        assertRefused(packedForm("/xapi/statements?method=POST", many), 413, "body-too-large");
        assertRefused(packedForm("/xapi/activities/state?method=GET", many), 413, "body-too-large");
        assertRefused(
                packedForm(
                        "/xapi/statements?method=POST",
                        many,
                        "Authorization",
                        Bridge.basic("demo-lms", "demo-lms-secret")),
                413,
                "body-too-large");
        for (String open : List.of("/sign-in", "/verify")) {
            assertThat(packedForm(open, many).statusCode()).as(open).isEqualTo(413);
        }
    }

    @Test
    void aFormOfManyFieldsThatHaveNoNameIsRefusedAsWell() {
        assertRefused(form("/statements?method=GET", "&".repeat(200)), 413, "body-too-large");
        assertRefused(form("/statements?method=GET", HEADERS + "&a=" + "x".repeat(100_000)), 413, "body-too-large");
        assertRefused(form("/statements?method=GET", HEADERS + "&" + "x".repeat(100_000)), 413, "body-too-large");
    }

    @Test
    void theContentOfAFormIsReadWholeOnlyWhenItsSenderIsKnown() {
        UUID id = UUID.randomUUID();
        String large = "[" + statement(id) + " ".repeat(300_000) + "]";

        assertThat(form("/statements?method=POST", HEADERS + "&content=" + encoded(large))
                        .body())
                .contains(id.toString());
        assertThat(form("/statements?method=POST", "content=" + encoded(statement(UUID.randomUUID())) + "&" + HEADERS)
                        .statusCode())
                .as("a short one may stand before")
                .isEqualTo(200);
        assertRefused(
                form("/statements?method=POST", "content=" + encoded(large) + "&" + HEADERS), 413, "body-too-large");
        assertRefused(
                form(
                        "/statements?method=POST",
                        "Authorization=" + encoded(Bridge.basic("demo-lms", "wrong")) + "&content=" + encoded(large)),
                401,
                "wrong-credential");
    }

    @Test
    void aHeaderThatLacksItsSchemeIsToldSo() {
        String encoded = Bridge.basic("demo-lms", "demo-lms-secret").substring("Basic ".length());
        HttpResponse<String> header = BRIDGE.send(HttpRequest.newBuilder(BRIDGE.address("/xapi/statements?limit=1"))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Authorization", encoded)
                .build());

        assertRefused(header, 401, "authorization-without-scheme");
        assertRefused(
                form("/statements?method=GET", "Authorization=" + encoded(encoded)),
                401,
                "authorization-without-scheme");
    }

    @Test
    void aBodyOfManyPartsIsRefused() {
        String parts = "--b\r\n\r\n\r\n".repeat(100_000);
        HttpResponse<String> verify = BRIDGE.send(HttpRequest.newBuilder(BRIDGE.address("/verify"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(parts + "--b--"))
                .build());
        HttpResponse<String> statements = BRIDGE.send(BRIDGE.xapi("/statements")
                .setHeader("Content-Type", "multipart/mixed; boundary=b")
                .POST(BodyPublishers.ofString(parts + "--b--"))
                .build());

        assertThat(verify.statusCode()).isEqualTo(413);
        assertRefused(statements, 413, "body-too-large");
    }
}
