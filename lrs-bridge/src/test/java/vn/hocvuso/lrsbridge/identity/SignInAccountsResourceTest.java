package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link SignInAccountsResource}. */
class SignInAccountsResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn admin = bridge.as("admin");

    @Test
    void somebodyIsAddedSignsInAndIsClosed() {
        SignedIn added = TestAccounts.added("nguoi-moi", "OFFICER", bridge);
        assertThat(added.page("/password").statusCode()).isEqualTo(200);
        String list = admin.page("/people/sign-ins").body();
        Matcher account = Pattern.compile(
                        "nguoi-moi</th>.*?/people/sign-ins/([0-9a-f-]{36})/reset.*?name=\"seen\" value=\"([^\"]+)\"",
                        Pattern.DOTALL)
                .matcher(list);
        assertThat(account.find()).isTrue();

        HttpResponse<String> closed = admin.form(
                "/people/sign-ins/" + account.group(1) + "/closed", Map.of("closed", "true", "seen", account.group(2)));

        assertThat(closed.statusCode()).isEqualTo(303);
        assertThat(added.status("/password")).isEqualTo(401);
        assertThat(SignedIn.attempt(bridge, "nguoi-moi", TestAccounts.password("nguoi-moi"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefusedAndSoIsAnUnknownRole() {
        Map<String, String> right = Map.of("name", "ten-moi", "full-name", "Người Mẫu", "role", "TEACHER");
        Map.of("name", "teacher", "full-name", "", "role", "KING").forEach((field, wrong) -> {
            Map<String, String> form = new HashMap<>(right);
            form.put(field, wrong);
            assertRefused(admin.form("/people/sign-ins", form), 400, "invalid-person");
        });
        assertThat(admin.page("/people/sign-ins").body()).doesNotContain("ten-moi");
        assertRefused(admin.form("/people/sign-ins/" + UUID.randomUUID() + "/reset", Map.of()), 404, "not-found");
        assertRefused(bridge.as("officer").form("/people/sign-ins", right), 403, "forbidden");
    }
}
