package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.Statements;

/** The statement resource as platforms meet it. */
class StatementsResourceIT {
    private static RunningBridge bridge;

    @BeforeAll
    static void open(@TempDir Path directory) {
        bridge = RunningBridge.onH2(directory);
    }

    @AfterAll
    static void close() {
        bridge.close();
    }

    private static String statement(UUID id, String learner) {
        return Statements.openEdx(id, learner, Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static HttpResponse<String> put(UUID id, String body) {
        return bridge.send(bridge.xapi("/statements?statementId=" + id)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> get(String query) {
        return bridge.send(bridge.xapi("/statements" + query).GET().build());
    }

    @Test
    void whatIsPostedIsAnsweredWithItsTextUntouched() {
        UUID id = UUID.randomUUID();
        String statement = statement(id, "an")
                .replace("\"version\":\"1.0.3\"", "\"result\":{\"score\":{\"raw\":1.50e1}},\"version\":\"1.0.0\"");

        HttpResponse<String> posted = bridge.post(statement);

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

        HttpResponse<String> refused = bridge.post("[" + statement(good, "an") + "," + broken + "]");

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
        HttpResponse<String> refused = bridge.post("{\"actor\":");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("unreadable-json", "line");
    }

    @Test
    void withoutACredentialOrWithAWrongOneTheAnswerSaysHowToSendOne() {
        HttpRequest anonymous = HttpRequest.newBuilder(bridge.address("/xapi/statements"))
                .header("X-Experience-API-Version", "1.0.3")
                .build();
        HttpRequest wrong = HttpRequest.newBuilder(bridge.address("/xapi/statements"))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Authorization", "Basic ZGVtby1sbXM6d3Jvbmc=")
                .build();

        for (HttpRequest request : new HttpRequest[] {anonymous, wrong}) {
            HttpResponse<String> refused = bridge.send(request);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic realm=");
        }
    }

    @Test
    void aRequestWithoutAVersionIsRefusedInTheVersionOfItsCredential() {
        HttpRequest request = HttpRequest.newBuilder(bridge.address("/xapi/statements"))
                .header("Authorization", "Basic ZGVtby1sbXMtMjpkZW1vLWxtcy0yLXNlY3JldA==")
                .build();

        HttpResponse<String> refused = bridge.send(request);

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
            bridge.post(statement(UUID.randomUUID(), "paged"));
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
        HttpRequest request = HttpRequest.newBuilder(bridge.address("/xapi/statements"))
                .header("Authorization", "Basic ZGVtby1sbXM6ZGVtby1sbXMtc2VjcmV0")
                .header("X-Experience-API-Version", "1.0.3")
                .POST(HttpRequest.BodyPublishers.ofString("[]"))
                .build();

        assertThat(bridge.send(request).statusCode()).isEqualTo(400);
    }
}
