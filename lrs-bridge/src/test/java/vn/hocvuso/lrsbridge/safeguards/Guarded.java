package vn.hocvuso.lrsbridge.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import vn.hocvuso.lrsbridge.identity.TestAccounts;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** Somebody whom a test has added, with their password, their authenticator app and their recovery codes. */
record Guarded(String name, SignedIn signedIn, TotpSecret app, List<String> recovery) {
    static final String PASSWORD = "mat-khau-cua-rieng-toi";

    private static final Pattern SEALED = Pattern.compile("name=\"set-up\" value=\"([^\"]+)\"");
    private static final Pattern SHOWN = Pattern.compile("<code class=\"copy\">([A-Z2-7 ]+)</code>");
    private static final Pattern CODE = Pattern.compile("<li><code>([0-9A-Z-]{19})</code>");

    /** Adds somebody with a password and sets a second factor up for them. */
    static Guarded added(String name, String role, InProcessBridge bridge) {
        return setUp(name, TestAccounts.settled(name, role, PASSWORD, bridge));
    }

    /** Sets a second factor up for somebody who has none. */
    static Guarded setUp(String name, SignedIn who) {
        String page = who.page("/second-factor").body();
        TotpSecret app = app(page);
        HttpResponse<String> answer =
                who.form("/second-factor", Map.of("set-up", sealed(page), "code", code(app, 0), "secret", PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Guarded(name, who, app, recovery(answer.body()));
    }

    static String sealed(String page) {
        return found(SEALED, page).replace("&#43;", "+");
    }

    /** What an app takes in by hand. */
    static TotpSecret app(String page) {
        return TotpSecret.of(Base32.decode(found(SHOWN, page).replace(" ", "")));
    }

    static List<String> recovery(String page) {
        return CODE.matcher(page).results().map(code -> code.group(1)).toList();
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    /** The code that the app shows now, or so many steps later. */
    static String code(TotpSecret app, int later) {
        return Totp.code(app, Instant.now().getEpochSecond() / Totp.STEP.toSeconds() + later);
    }

    /** The cookie of somebody whose password was right and whose code is still to come. */
    static String halfway(String name, Bridge bridge) {
        HttpResponse<String> answer = SignedIn.attempt(bridge, name, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in/code");
        return cookie(answer, "bridge-halfway");
    }

    static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(name + "="))
                .map(set -> set.substring(0, set.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    /** What the second step is answered. */
    static HttpResponse<String> step(Bridge bridge, String cookie, String code) {
        return bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/sign-in/code"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=" + URLEncoder.encode(code, StandardCharsets.UTF_8)))
                .build());
    }
}
