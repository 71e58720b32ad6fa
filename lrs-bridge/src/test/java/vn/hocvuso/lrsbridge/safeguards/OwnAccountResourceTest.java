package vn.hocvuso.lrsbridge.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.TestAccounts;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link OwnAccountResource}. */
class OwnAccountResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    private SignedIn settled(String name) {
        return TestAccounts.settled(name, "TEACHER", Guarded.PASSWORD, bridge);
    }

    private static int rows(SignedIn who) {
        return who.page("/account").body().split("<tr><th scope=\"row\">", -1).length - 1;
    }

    @Test
    void everybodySeesWhereTheyAreSignedInAndEndsTheOthers() {
        SignedIn here = settled("dang-nhap-mot");
        SignedIn elsewhere = SignedIn.as("dang-nhap-mot", Guarded.PASSWORD, bridge);
        assertThat(rows(here)).isEqualTo(2);
        assertThat(here.page("/account").body()).contains("127.0.0.1", "(phiên này)");

        assertThat(here.form("/account/others-ended", Map.of()).statusCode()).isEqualTo(303);

        assertThat(rows(here)).isEqualTo(1);
        assertThat(elsewhere.status("/account")).isEqualTo(401);
    }

    @Test
    void whoIsNobodySeesAndEndsNothing() {
        for (String path : List.of("/account/others-ended", "/account/tries-seen")) {
            HttpRequest.Builder nobody =
                    HttpRequest.newBuilder(bridge.address(path)).POST(BodyPublishers.noBody());
            assertThat(bridge.sendOnce(nobody.build()).statusCode()).as(path).isEqualTo(401);
            nobody.header("Authorization", Bridge.basic("demo-lms", "demo-lms-secret"));
            assertThat(bridge.sendOnce(nobody.build()).statusCode()).as(path).isEqualTo(401);
        }
        assertRefused(bridge.get("/account", "*/*"), 401, "unauthenticated");
    }

    @Test
    void whoeverIsSignedInIsToldOfWrongTriesOnEveryPageUntilTheyKnow() {
        SignedIn teacher = settled("dang-nhap-hai");
        assertThat(teacher.page("/teaching").body()).doesNotContain("lần thử sai");
        SignedIn.attempt(bridge, "dang-nhap-hai", "sai");
        SignedIn.attempt(bridge, "dang-nhap-hai", "sai");

        for (String page : new String[] {"/teaching", "/", "/verify", "/account"}) {
            assertThat(teacher.page(page).body())
                    .as(page)
                    .contains("Có 2 lần thử sai mật khẩu hoặc mã của bạn", "từ địa chỉ 127.0.0.1");
        }
        assertThat(teacher.form("/account/tries-seen", Map.of()).statusCode()).isEqualTo(303);

        assertThat(teacher.page("/account").body()).doesNotContain("lần thử sai");
    }

    @Test
    void aWrongCodeIsToldAsAWrongPasswordIs() {
        Guarded guarded = Guarded.added("dang-nhap-ba", "OFFICER", bridge);
        Guarded.step(bridge, Guarded.halfway(guarded.name(), bridge), "wrong");

        assertThat(guarded.signedIn().page("/account").body()).contains("Có 1 lần thử sai");
    }
}
