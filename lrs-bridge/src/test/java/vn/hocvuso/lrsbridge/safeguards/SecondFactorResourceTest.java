package vn.hocvuso.lrsbridge.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.TestAccounts;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** {@link SecondFactorResource}, and {@link TakenAwayResource}. */
class SecondFactorResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    private SignedIn settled(String name) {
        return TestAccounts.settled(name, "OFFICER", Guarded.PASSWORD, bridge);
    }

    @Test
    void settingUpNeedsARightCodeAndThePasswordAndKeepsTheSecretThroughAMistake() {
        SignedIn officer = settled("thiet-lap-mot");
        String page = officer.page("/second-factor").body();
        TotpSecret app = Guarded.app(page);
        String sealed = Guarded.sealed(page);
        assertThat(page).contains("<svg");

        HttpResponse<String> wrongCode =
                officer.form("/second-factor", Map.of("set-up", sealed, "code", "000", "secret", Guarded.PASSWORD));
        HttpResponse<String> wrongPassword =
                officer.form("/second-factor", Map.of("set-up", sealed, "code", Guarded.code(app, 0), "secret", "sai"));

        for (HttpResponse<String> wrong : List.of(wrongCode, wrongPassword)) {
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(Guarded.app(wrong.body())).isEqualTo(app);
            assertThat(Guarded.recovery(wrong.body())).isEmpty();
        }
        assertThat(SignedIn.attempt(bridge, "thiet-lap-mot", Guarded.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .as("nothing is kept yet")
                .contains("/teaching");
    }

    @Test
    void aSecretThatWasNotSealedForThisPersonIsNotTaken() {
        SignedIn one = settled("thiet-lap-hai");
        String foreign = settled("thiet-lap-ba").page("/second-factor").body();

        for (String sealed : List.of(
                Guarded.sealed(foreign),
                "",
                "abc",
                "$$$",
                Base64.getEncoder().encodeToString(new byte[11]),
                Base64.getEncoder().encodeToString(new byte[60]))) {
            HttpResponse<String> answer = one.form(
                    "/second-factor",
                    Map.of(
                            "set-up",
                            sealed,
                            "code",
                            Guarded.code(Guarded.app(foreign), 0),
                            "secret",
                            Guarded.PASSWORD));
            assertThat(answer.statusCode()).as(sealed).isEqualTo(400);
        }
    }

    @Test
    void settingUpShowsTenCodesOnceAndEndsTheOtherSignIns() {
        SignedIn here = settled("thiet-lap-bon");
        SignedIn elsewhere = SignedIn.as("thiet-lap-bon", Guarded.PASSWORD, bridge);

        Guarded guarded = Guarded.setUp("thiet-lap-bon", here);

        assertThat(guarded.recovery()).hasSize(10);
        assertThat(here.page("/second-factor").body())
                .contains("Còn 10 mã khôi phục")
                .doesNotContain(guarded.recovery().get(0), guarded.app().shown());
        assertThat(elsewhere.status("/password")).isEqualTo(401);
        assertThat(here.form("/second-factor", Map.of()).statusCode())
                .as("what is set up is not set up again")
                .isEqualTo(303);
    }

    @Test
    void newCodesAndTurningItOffNeedThePassword() {
        Guarded guarded = Guarded.added("thiet-lap-nam", "TEACHER", bridge);
        SignedIn teacher = guarded.signedIn();
        assertThat(teacher.form("/second-factor/codes", Map.of("secret", "sai")).statusCode())
                .isEqualTo(400);
        assertThat(teacher.form("/second-factor/off", Map.of("secret", "sai")).statusCode())
                .isEqualTo(400);

        List<String> codes = Guarded.recovery(teacher.form("/second-factor/codes", Map.of("secret", Guarded.PASSWORD))
                .body());
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(guarded.recovery());
        String halfway = Guarded.halfway(guarded.name(), bridge);
        assertThat(Guarded.step(bridge, halfway, guarded.recovery().get(0)).statusCode())
                .isEqualTo(401);

        assertThat(teacher.form("/second-factor/off", Map.of("secret", Guarded.PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Guarded.step(bridge, halfway, codes.get(0)).statusCode()).isEqualTo(401);
        assertThat(SignedIn.attempt(bridge, guarded.name(), Guarded.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .contains("/teaching");
    }

    @Test
    void anAdministratorTakesItAwayFromWhoHasLostIt() {
        Guarded guarded = Guarded.added("thiet-lap-sau", "OFFICER", bridge);
        SignedIn admin = bridge.as("admin");
        String list = admin.page("/people/sign-ins").body();
        String path = list.lines()
                .filter(line -> line.contains("/second-factor") && line.contains("thiet-lap-sau"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*action=\"(/people/sign-ins/[0-9a-f-]+/second-factor)\".*", "$1");

        assertThat(guarded.signedIn().form(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.form(path, Map.of()).statusCode()).isEqualTo(303);

        assertThat(guarded.signedIn().status("/password"))
                .as("who was signed in as this person")
                .isEqualTo(401);
        assertThat(SignedIn.attempt(bridge, "thiet-lap-sau", Guarded.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .contains("/teaching");
        assertThat(admin.form("/people/sign-ins/" + UUID.randomUUID() + "/second-factor", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofWhomOneIsDemandedReachesNothingElseBeforeTheyHaveIt() {
        try (InProcessBridge demanding =
                InProcessBridge.on(TestDatabase.h2(), Map.of("bridge.second.factor", "administrator,auditor"))) {
            SignedIn auditor = SignedIn.as("auditor", demanding);
            assertRefused(auditor.get("/api/teaching/classes"), 403, "second-factor-needed");
            for (String path : List.of("/auditing", "/account", "/certification/register")) {
                assertThat(auditor.status(path)).as(path).isEqualTo(403);
            }
            assertThat(auditor.form("/second-factor/off", Map.of()).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> page = auditor.page("/auditing");
            assertThat(page.uri().getPath()).isEqualTo("/second-factor");
            assertThat(auditor.status("/password")).isEqualTo(200);
            assertThat(SignedIn.as("officer", demanding).status("/people")).isEqualTo(200);

            TotpSecret app = Guarded.app(page.body());
            HttpResponse<String> codes = auditor.form(
                    "/second-factor",
                    Map.of(
                            "set-up", Guarded.sealed(page.body()),
                            "code", Guarded.code(app, 0),
                            "secret", "auditor-demo"));

            assertThat(Guarded.recovery(codes.body())).hasSize(10);
            assertThat(auditor.status("/auditing")).isEqualTo(200);
            assertThat(SignedIn.attempt(demanding, "auditor", "auditor-demo")
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .startsWith("/sign-in/code");
        }
    }
}
