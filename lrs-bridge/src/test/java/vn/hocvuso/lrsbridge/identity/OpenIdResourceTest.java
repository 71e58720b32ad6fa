package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;

/** {@link OpenIdResource}, where no provider is set; with one, see {@link OpenIdIT}. */
class OpenIdResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    @Test
    void withoutAProviderNobodyIsSentAnywhere() {
        assertRefused(bridge.get("/sign-in/openid", "*/*"), 404, "not-found");
        assertRefused(bridge.get("/sign-in/openid/return?state=a&code=b", "*/*"), 404, "not-found");
        assertThat(bridge.get("/sign-in", "text/html").body()).doesNotContain("/sign-in/openid");
    }
}
