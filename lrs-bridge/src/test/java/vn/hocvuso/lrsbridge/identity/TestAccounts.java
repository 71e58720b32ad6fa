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
final class TestAccounts {
    private static final Pattern ONCE = Pattern.compile("<code class=\"copy\">([^<]+)</code>");
    private static final Map<String, String> PASSWORDS = new ConcurrentHashMap<>();

    private TestAccounts() {}

    /** Adds somebody and signs them in. */
    static SignedIn added(String name, String role, InProcessBridge bridge) {
        HttpResponse<String> shown = bridge.as("admin")
                .form("/people/sign-ins", Map.of("name", name, "full-name", "Người Mẫu", "role", role));
        Matcher once = ONCE.matcher(shown.body());
        assertThat(once.find()).as(shown.body()).isTrue();
        PASSWORDS.put(name, once.group(1));
        return SignedIn.as(name, once.group(1), bridge);
    }

    /** The one-time password of somebody who was added. */
    static String password(String name) {
        return PASSWORDS.getOrDefault(name, "");
    }
}
