package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link PasswordResource}. */
class PasswordResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    private static final String NEW = "mat-khau-moi-cua-toi";

    private HttpResponse<String> change(SignedIn who, String current, String next, String again) {
        return who.form("/password", Map.of("current", current, "next", next, "again", again));
    }

    @Test
    void whoHasAOneTimePasswordChangesItBeforeAnythingElse() {
        SignedIn once = TestAccounts.added("doi-mat-khau", "TEACHER", bridge);
        assertRefused(once.get("/api/teaching/classes"), 403, "password-change-needed");
        assertThat(once.page("/password").statusCode()).isEqualTo(200);

        assertThat(change(once, TestAccounts.password("doi-mat-khau"), NEW, NEW).statusCode())
                .isEqualTo(303);

        assertThat(once.api("GET", "/api/teaching/classes", "").statusCode()).isEqualTo(200);
        assertThat(SignedIn.attempt(bridge, "doi-mat-khau", NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void aWrongShortOrMistypedOneChangesNothing() {
        SignedIn auditor = bridge.as("auditor");
        assertThat(change(auditor, "wrong", NEW, NEW).statusCode()).isEqualTo(400);
        assertThat(change(auditor, "auditor-demo", "ngan", "ngan").statusCode()).isEqualTo(400);
        assertThat(change(auditor, "auditor-demo", NEW, NEW + "x").statusCode()).isEqualTo(400);
        assertThat(SignedIn.attempt(bridge, "auditor", "auditor-demo").statusCode())
                .isEqualTo(303);
        assertRefused(bridge.get("/password", "*/*"), 401, "unauthenticated");
    }
}
