package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.RawRequest;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** Signing in and out, which the walk of refusals cannot do beside its other steps. */
class SignInResourceTest {
    private final Bridge bridge = InProcessBridge.shared();

    @Test
    void signingInIsOpenToEverybodyAndTakesTheRightPasswordAlone() {
        for (String name : List.of("admin", "officer", "teacher", "auditor", "volunteer")) {
            HttpResponse<String> wrong = SignedIn.attempt(bridge, name, "wrong");
            HttpResponse<String> right = SignedIn.attempt(bridge, name, name + "-demo");

            assertThat(wrong.statusCode()).as(name).isEqualTo(401);
            assertThat(wrong.headers().firstValue("Set-Cookie")).as(name).isEmpty();
            assertThat(right.statusCode()).as(name).isEqualTo(303);
            assertThat(right.headers().firstValue("Set-Cookie").orElseThrow())
                    .as(name)
                    .contains("HttpOnly", "SameSite=Strict");
        }
        assertThat(SignedIn.attempt(bridge, "nobody", "nothing").statusCode()).isEqualTo(401);
        assertThat(SignedIn.attempt(bridge, "demo-lms", "demo-lms-secret").statusCode())
                .as("a platform is no person")
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsThatSignInAloneAndIsNoHarmToWhoIsNotSignedIn() {
        for (String name : List.of("admin", "officer", "teacher", "auditor", "volunteer")) {
            SignedIn ends = SignedIn.as(name, bridge);
            SignedIn goesOn = SignedIn.as(name, bridge);

            assertThat(ends.form("/sign-out", Map.of()).statusCode()).isEqualTo(303);

            assertThat(ends.status("/password")).as(name).isEqualTo(401);
            assertThat(goesOn.status("/password")).as(name).isEqualTo(200);
        }
        assertThat(bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/sign-out"))
                                .POST(BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormOfAnotherSiteNeitherSignsInNorOut() {
        SignedIn teacher = SignedIn.as("teacher", bridge);
        for (String path : List.of("/sign-in", "/sign-out")) {
            assertThat(bridge.sendOnce(HttpRequest.newBuilder(bridge.address(path))
                                    .header("Cookie", teacher.cookie())
                                    .header("Sec-Fetch-Site", "cross-site")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("name=teacher&secret=teacher-demo"))
                                    .build())
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(teacher.api("GET", "/api/teaching/classes", "").statusCode()).isEqualTo(200);
    }

    private String leadsTo(String name, String next) {
        return bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=" + name + "&secret=" + name + "-demo&next="
                                + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                        .build())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void whoHasSignedInGoesOnToAPageThatTheirRoleMaySee() {
        for (String name : List.of("admin", "officer", "teacher", "auditor", "volunteer")) {
            SignedIn somebody = SignedIn.as(name, bridge);

            assertThat(somebody.page(leadsTo(name, "")).statusCode()).as(name).isEqualTo(200);
        }
        assertThat(leadsTo("officer", "/people")).isEqualTo("/people");
    }

    @Test
    void signingInLeadsNowhereElse() {
        for (String next : List.of(
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/teaching\r\nSet-Cookie: a=b",
                "/%2F/evil.example",
                " //evil.example",
                "/.//evil.example",
                "@evil.example")) {
            assertThat(leadsTo("teacher", next)).as(next).isEqualTo("/teaching");
            assertThat(bridge.get("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8), "text/html")
                            .body())
                    .as(next)
                    .contains("name=\"next\" value=\"\"");
        }
    }

    @Test
    void whatARequestSaysOfTheHostLeadsNobodyAnywhere() {
        String form = "name=teacher&secret=teacher-demo";
        String signedIn = RawRequest.send(
                bridge,
                "POST /sign-in HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form);
        String sentToSignIn =
                RawRequest.send(bridge, "GET /people HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n\r\n");
        String twoSlashes =
                RawRequest.send(bridge, "GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");

        assertThat(signedIn).contains("Location: /teaching\r\n").doesNotContain("evil.example");
        assertThat(sentToSignIn)
                .contains("Location: /sign-in?next=%2Fpeople\r\n")
                .doesNotContain("evil.example");
        assertThat(twoSlashes).doesNotContain("\"//evil.example").doesNotContain("Location:");
    }

    private int from(String forwarded, String name, String secret) {
        return bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/sign-in"))
                        .header("X-Forwarded-For", forwarded)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=" + name + "&secret=" + secret))
                        .build())
                .statusCode();
    }

    private void failFiveTimes(String name, IntFunction<String> address) {
        for (int time = 1; time <= 5; time++) {
            assertThat(from(address.apply(time), name, "sai"))
                    .as("%d. time", time)
                    .isEqualTo(time < 5 ? 401 : 429);
        }
    }

    private static final String OWN = "mat-khau-cua-rieng-toi";

    @Test
    void whoGuessesBehindAProxyLocksOutTheirOwnAddressAndNobodyElse() {
        TestAccounts.settled("khoa-mot", "TEACHER", OWN, InProcessBridge.shared());
        failFiveTimes("khoa-mot", any -> "203.0.113.7");

        assertThat(from("203.0.113.7", "khoa-mot", OWN)).isEqualTo(429);
        assertThat(from("203.0.113.8", "khoa-mot", OWN)).isEqualTo(303);
        assertThat(from("203.0.113.7", "teacher", "teacher-demo"))
                .as("for another name")
                .isEqualTo(303);
    }

    @Test
    void whatTheClientSaysOfItsAddressBeforeTheProxyDoesGivesNoFurtherTries() {
        TestAccounts.settled("khoa-hai", "TEACHER", OWN, InProcessBridge.shared());
        failFiveTimes("khoa-hai", time -> "198.51.100." + time + ", 203.0.113.9");

        assertThat(from("198.51.100.99,203.0.113.9", "khoa-hai", OWN)).isEqualTo(429);
        assertThat(from("203.0.113.9:4711", "khoa-hai", OWN))
                .as("nor another port")
                .isEqualTo(429);
    }

    @Test
    void theAddressesOfOneNetworkAreOneSource() {
        TestAccounts.settled("khoa-ba", "TEACHER", OWN, InProcessBridge.shared());
        failFiveTimes("khoa-ba", time -> "2001:db8:1:2::" + time);

        assertThat(from("2001:db8:1:2:ffff::1", "khoa-ba", OWN)).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1", "khoa-ba", OWN)).isEqualTo(303);
    }
}
