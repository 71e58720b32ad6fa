package vn.hocvuso.lrsbridge.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.SealingKey;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** {@link SecondStepResource}: signing in by a password and a code. */
class SecondStepResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    private HttpResponse<String> with(String cookie, String path) {
        return bridge.sendOnce(HttpRequest.newBuilder(bridge.address(path))
                .header("Cookie", cookie)
                .build());
    }

    @Test
    void thePasswordAloneSignsNobodyIn() {
        Guarded officer = Guarded.added("hai-lop-mot", "OFFICER", bridge);
        String halfway = Guarded.halfway(officer.name(), bridge);
        String token = halfway.substring(halfway.indexOf('=') + 1);

        assertThat(with(halfway, "/password").statusCode()).isEqualTo(401);
        assertThat(with("bridge-sign-in=" + token, "/password").statusCode())
                .as("not in the other cookie either")
                .isEqualTo(401);
        assertThat(with(halfway, "/sign-in/code").statusCode()).isEqualTo(200);
    }

    @Test
    void aRightCodeSignsInOnceAndTheMomentOfThePasswordIsOverThen() {
        Guarded officer = Guarded.added("hai-lop-hai", "OFFICER", bridge);
        String halfway = Guarded.halfway(officer.name(), bridge);
        String another = Guarded.halfway(officer.name(), bridge);
        String code = Guarded.code(officer.app(), 1);

        HttpResponse<String> in = Guarded.step(bridge, halfway, code);

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/teaching");
        assertThat(with(Guarded.cookie(in, "bridge-sign-in"), "/password").statusCode())
                .isEqualTo(200);
        assertThat(Guarded.step(bridge, another, code).statusCode())
                .as("the same code again")
                .isEqualTo(401);
        HttpResponse<String> again =
                Guarded.step(bridge, halfway, officer.recovery().get(0));
        assertThat(again.headers().firstValue("Location")).contains("/sign-in?next=");
        assertThat(Guarded.cookie(again, "bridge-sign-in")).isEmpty();
    }

    @Test
    void aRecoveryCodeSignsInOnce() {
        Guarded auditor = Guarded.added("hai-lop-ba", "AUDITOR", bridge);
        String code = auditor.recovery().get(0).toLowerCase(Locale.ROOT);

        assertThat(Guarded.step(bridge, Guarded.halfway(auditor.name(), bridge), code)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Guarded.step(bridge, Guarded.halfway(auditor.name(), bridge), code)
                        .statusCode())
                .isEqualTo(401);
        assertThat(auditor.signedIn().page("/second-factor").body()).contains("Còn 9 mã khôi phục");
    }

    @Test
    void wrongCodesLockOutAsWrongPasswordsDo() {
        Guarded officer = Guarded.added("hai-lop-bon", "OFFICER", bridge);
        String halfway = Guarded.halfway(officer.name(), bridge);
        for (int time = 0; time < 3; time++) {
            assertThat(Guarded.step(bridge, halfway, "wrong").statusCode()).isEqualTo(401);
        }

        assertThat(Guarded.step(bridge, halfway, "wrong").statusCode()).isEqualTo(429);
        assertThat(Guarded.step(bridge, halfway, officer.recovery().get(0)).statusCode())
                .isEqualTo(429);
        assertThat(SignedIn.attempt(bridge, officer.name(), Guarded.PASSWORD).statusCode())
                .as("nor is the password looked at")
                .isEqualTo(429);
    }

    @Test
    void whoHasTypedNoPasswordBeginsWithThat() {
        for (String cookie : new String[] {"", "bridge-halfway=", "bridge-halfway=abc"}) {
            HttpResponse<String> page = with(cookie, "/sign-in/code?next=/people");
            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(page.headers().firstValue("Location")).contains("/sign-in?next=%2Fpeople");
            assertThat(Guarded.step(bridge, cookie, "123456").headers().firstValue("Location"))
                    .contains("/sign-in?next=");
        }
    }

    @Test
    void aSignInThatIsWholeDoesNotStandForAPassword() {
        Guarded officer = Guarded.added("hai-lop-nam", "OFFICER", bridge);
        String whole = officer.signedIn().cookie().replace("bridge-sign-in", "bridge-halfway");

        assertThat(with(whole, "/sign-in/code").statusCode()).isEqualTo(303);
    }

    @Test
    void thePasswordAndTheCodeMayComeToDifferentNodes() {
        TestDatabase database = TestDatabase.h2();
        Map<String, String> sameKey =
                Map.of("bridge.number.key", Base64.getEncoder().encodeToString(new byte[SealingKey.BYTES]));
        try (InProcessBridge one = InProcessBridge.on(database, sameKey);
                InProcessBridge other = InProcessBridge.on(database, sameKey)) {
            Guarded officer = Guarded.added("hai-may", "OFFICER", one);
            String halfway = Guarded.halfway(officer.name(), one);
            String another = Guarded.halfway(officer.name(), other);
            String code = Guarded.code(officer.app(), 1);

            HttpResponse<String> in = Guarded.step(other, halfway, code);

            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(Guarded.step(one, another, code).statusCode())
                    .as("the code was used on the other")
                    .isEqualTo(401);
            assertThat(one.sendOnce(HttpRequest.newBuilder(one.address("/password"))
                                    .header("Cookie", Guarded.cookie(in, "bridge-sign-in"))
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
