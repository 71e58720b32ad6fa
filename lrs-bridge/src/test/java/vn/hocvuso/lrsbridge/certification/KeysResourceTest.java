package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link KeysResource}. */
class KeysResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn admin = bridge.as("admin");

    private static final Pattern KEY = Pattern.compile("<p><code>(z[^<]+)</code></p>");

    private List<String> keys() {
        return KEY.matcher(admin.page("/certification/keys").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aNewKeySignsFromNowOnAndAnOldOneCanBeDistrusted() {
        List<String> before = keys();

        assertThat(admin.form("/certification/keys/renewal", Map.of()).statusCode())
                .isEqualTo(303);

        List<String> after = keys();
        assertThat(after).hasSize(before.size() + 1).containsAll(before);
        assertThat(bridge.get("/.well-known/did.json", "*/*").body()).contains(after);
        IssuedCertificate issued = IssuedCertificate.next(bridge);
        assertThat(bridge.get("/certificates/" + issued.id(), "application/vc").body())
                .contains(after.stream().filter(key -> !before.contains(key)).toList());
    }

    @Test
    void theKeyThatSignsIsNotDistrustedNorOneThatIsUnknownOrNotMeant() {
        assertRefused(
                admin.form("/certification/keys/distrust", Map.of("key", "zKhongCo", "sure", "yes")), 404, "not-found");
        for (String key : keys()) {
            assertRefused(admin.form("/certification/keys/distrust", Map.of("key", key)), 409, "key-not-changeable");
        }
        assertRefused(bridge.as("officer").form("/certification/keys/renewal", Map.of()), 403, "forbidden");
    }
}
