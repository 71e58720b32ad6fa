package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.RawRequest;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** Who reads what the server tells of itself, whatever stands behind {@link OperationsFilter}. */
abstract class OperationsContract {
    static final String TOKEN = "a-token-that-nobody-guesses";

    /** However the addresses may be written. */
    private static final List<String> PATHS = List.of(
            "/metrics",
            "/metrics/",
            "/metrics/base",
            "/metrics/vendor/",
            "/metrics/application/none",
            "/metrics?name=x",
            "/metrics;a=b",
            "/metrics/;a=b/base",
            "//metrics",
            "/./metrics",
            "/health/../metrics",
            "/xapi/..//metrics/base",
            "/%6Detrics",
            "/metrics/%62ase",
            "/openapi",
            "/openapi/",
            "/openapi?format=JSON",
            "/openapi;a=b",
            "//openapi",
            "/%6fpenapi",
            "/openapi/ui");

    abstract Bridge bridge();

    private HttpResponse<String> ask(String path, String verb, String header, String value) {
        return bridge().sendOnce(HttpRequest.newBuilder(bridge().address(path))
                .header(header, value)
                .header("Accept", "*/*")
                .method(verb, BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> byToken(String path, String authorization) {
        return ask(path, "GET", "Authorization", authorization);
    }

    private HttpResponse<String> by(String name, String path) {
        return ask(path, "GET", "Cookie", SignedIn.as(name, bridge()).cookie());
    }

    private static void assertTellsNothing(String of, String answer) {
        assertThat(answer).as(of).doesNotContain("# TYPE", "jvm_", "paths:", "openapi: ", "what the server tells");
    }

    @Test
    void nobodyReadsItHoweverTheAddressIsWritten() {
        for (String path : PATHS) {
            for (String verb : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE")) {
                String answer = RawRequest.head(
                        bridge(), verb + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
                assertThat(answer.substring(9, 12))
                        .as(verb + " " + path + ": " + answer)
                        .startsWith("4");
            }
            String whole = RawRequest.send(
                    bridge(), "GET " + path + " HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTellsNothing(path, whole);
        }
    }

    @Test
    void capitalsAreOtherAddresses() {
        for (String path : List.of("/METRICS", "/Metrics/base", "/OpenApi")) {
            assertThat(bridge().get(path, "*/*").statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whoeverIsNobodyIsToldHowToBeSomebody() {
        HttpResponse<String> refused = bridge().get("/metrics", "*/*");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"LRS Bridge\"");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(SignedIn.json(refused.body()).path("code").asText()).isEqualTo("unauthenticated");
    }

    @Test
    void anAdministratorReadsItAndNobodyElseWhoIsSignedIn() {
        for (String path : List.of("/metrics", "/openapi")) {
            assertThat(by("admin", path).statusCode()).as(path).isEqualTo(200);
            for (String name : List.of("officer", "teacher", "auditor", "volunteer")) {
                HttpResponse<String> answer = by(name, path);
                assertThat(answer.statusCode()).as(name + " " + path).isEqualTo(403);
                assertTellsNothing(name, answer.body());
            }
        }
    }

    @Test
    void theTokenReadsItAndNoOtherCredentialDoes() {
        for (String path : List.of("/metrics", "/openapi")) {
            assertThat(byToken(path, "Bearer " + TOKEN).statusCode()).as(path).isEqualTo(200);
            assertThat(byToken(path, "bearer  " + TOKEN).statusCode()).as(path).isEqualTo(200);
            for (String wrong : List.of(
                    "Bearer",
                    "Bearer ",
                    "Bearer " + TOKEN + "x",
                    "Bearer " + TOKEN.substring(1),
                    TOKEN,
                    "Basic " + TOKEN,
                    Bridge.basic("demo-lms", "demo-lms-secret"),
                    Bridge.basic("admin", "admin-demo"),
                    Bridge.basic("admin", TOKEN))) {
                assertThat(byToken(path, wrong).statusCode())
                        .as(path + " " + wrong)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void theTokenOpensNothingElse() {
        for (String path : List.of("/password", "/api/people/citizens", "/xapi/statements", "/platforms")) {
            assertThat(byToken(path, "Bearer " + TOKEN).statusCode()).as(path).isEqualTo(401);
        }
    }
}
