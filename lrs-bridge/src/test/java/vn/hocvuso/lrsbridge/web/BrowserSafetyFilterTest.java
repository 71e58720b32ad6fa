package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

class BrowserSafetyFilterTest {
    private static final String TLS = "Strict-Transport-Security";

    private final Bridge bridge = InProcessBridge.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/verify", "/teaching", "/nothing-is-here", "/xapi/about", "/xapi/statements"})
    void everyAnswerForbidsWhatThePagesDoNotNeed(String path) {
        HttpHeaders head = bridge.get(path, "text/html, application/json;q=0.5").headers();

        assertThat(value(head, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(value(head, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(value(head, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(value(head, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(value(head, "Permissions-Policy")).contains("camera=(self)", "microphone=()", "geolocation=()");
    }

    @Test
    void tlsIsDemandedWhereThePublicAddressHasItAndCookiesAreForItAlone() {
        TestDatabase database = TestDatabase.h2();
        try (Bridge withTls = InProcessBridge.on(database, Map.of("bridge.public.url", "https://bridge.example.vn"))) {
            HttpResponse<String> answer = SignedIn.attempt(withTls, "teacher", "teacher-demo");

            assertThat(value(answer.headers(), TLS)).isEqualTo("max-age=31536000");
            assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                    .contains("Secure", "HttpOnly", "SameSite=", "Path=/"));
        }
    }

    @Test
    void aServerWithoutTlsDemandsNone() {
        assertThat(bridge.get("/", "text/html").headers().allValues(TLS)).isEqualTo(List.of());
    }

    private static String value(HttpHeaders head, String name) {
        return head.firstValue(name).orElse("");
    }
}
