package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
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
}
