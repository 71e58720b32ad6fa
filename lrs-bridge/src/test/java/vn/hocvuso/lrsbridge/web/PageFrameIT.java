package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.Chromium;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** What surrounds every page: its head is there before the style sheet, and nothing is ever shown without style. */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
class PageFrameIT {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private static RunningBridge bridge;
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        bridge = SharedBridge.onH2();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/verify", "/teaching", "/no-such-page"})
    void thePolicyAllowsExactlyTheStyleThatStandsInThePage(String path) throws NoSuchAlgorithmException {
        HttpResponse<String> answer = SignedIn.as("teacher", bridge).page(path);
        List<String> styles = STYLE.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(styles).hasSize(1);
        assertThat(styles.get(0).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1024);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'self' " + digest(styles.get(0)) + ";")
                .doesNotContain("unsafe");
    }

    @Test
    void theHeadIsPaintedWhileTheStyleSheetIsOnItsWayAndTheRestWaitsForIt() {
        Page page = browser.page(390, 844);
        List<Route> held = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.route("**/bridge.css", held::add);

        page.navigate(bridge.address("/sign-in").toString(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");

        assertThat(held).as("the style sheet is still on its way").hasSize(1);
        assertThat(style(page, ".top", "border-bottom-color")).isEqualTo("rgb(11, 93, 59)");
        assertThat(page.locator("main").count())
                .as("nothing after it is there to be painted without style")
                .isZero();
        String headBefore = box(page);

        held.get(0).resume();
        page.waitForSelector("main button");

        assertThat(style(page, "main button", "background-color")).isEqualTo("rgb(11, 93, 59)");
        assertThat(box(page)).as("the head does not move").isEqualTo(headBefore);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private static String style(Page page, String selector, String property) {
        return page.evalOnSelector(selector, "(one, property) => getComputedStyle(one)[property]", property)
                .toString();
    }

    /** Where everything in the head stands, and how it looks. */
    private static String box(Page page) {
        return page.evaluate("() => JSON.stringify([...document.querySelectorAll('.top, .top *, .skip')].map(one => {"
                        + " const box = one.getBoundingClientRect(), look = getComputedStyle(one);"
                        + " return [one.tagName, box.x, box.y, box.width, box.height, look.color, look.font,"
                        + " look.backgroundColor, look.textDecoration]; }))")
                .toString();
    }

    @Test
    void theHeadOfSomebodySignedInDoesNotMoveEither() {
        for (int width : new int[] {390, 1280}) {
            Page page = browser.page(width, 844);
            page.navigate(bridge.address("/sign-in").toString());
            page.fill("#name", "officer");
            page.fill("#secret", "officer-demo");
            page.click("main button");
            page.waitForURL("**/teaching");
            List<Route> held = new ArrayList<>();
            page.route("**/bridge.css", held::add);
            page.navigate(
                    bridge.address("/people").toString(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            String before = box(page);
            held.get(0).resume();
            page.waitForSelector("main h1");

            assertThat(box(page)).as("at %d", width).isEqualTo(before);
            page.context().close();
        }
    }
}
