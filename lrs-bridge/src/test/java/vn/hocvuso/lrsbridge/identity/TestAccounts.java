package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** People whom a test adds, with the one-time passwords that the administrator was shown. */
public final class TestAccounts {
    private static final Pattern ONCE = Pattern.compile("<code class=\"copy\">([^<]+)</code>");
    private static final Map<String, String> PASSWORDS = new ConcurrentHashMap<>();

    private TestAccounts() {}

    /** Adds somebody and signs them in. */
    public static SignedIn added(String name, String role, InProcessBridge bridge) {
        HttpResponse<String> shown = bridge.as("admin")
                .form("/people/sign-ins", Map.of("name", name, "full-name", "Người Mẫu", "role", role));
        Matcher once = ONCE.matcher(shown.body());
        assertThat(once.find()).as(shown.body()).isTrue();
        PASSWORDS.put(name, once.group(1));
        return SignedIn.as(name, once.group(1), bridge);
    }

    /** The one-time password of somebody who was added. */
    public static String password(String name) {
        return PASSWORDS.getOrDefault(name, "");
    }

    /** Adds somebody who has a password of their own already, and signs them in. */
    public static SignedIn settled(String name, String role, String own, InProcessBridge bridge) {
        SignedIn once = added(name, role, bridge);
        HttpResponse<String> changed =
                once.form("/password", Map.of("current", password(name), "next", own, "again", own));
        assertThat(changed.statusCode()).isEqualTo(303);
        return once;
    }
}
