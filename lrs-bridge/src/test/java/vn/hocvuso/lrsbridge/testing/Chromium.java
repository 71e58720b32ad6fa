package vn.hocvuso.lrsbridge.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The browser of this machine, Debian's Chromium, driven by Playwright, which brings none of its own. */
public final class Chromium implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Opens it; where Chromium is not on the PATH, the test is skipped. */
    public static Chromium open() {
        Path chromium = Programs.need("chromium", "chromium");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser);
    }

    /** A page in a profile of its own, in Vietnamese. */
    public Page page(int width, int height) {
        return page(options().setViewportSize(width, height));
    }

    /** The same for a server whose certificate nobody has signed but itself. */
    public Page pageWithoutJudgingCertificates() {
        return page(options().setIgnoreHTTPSErrors(true));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("vi-VN").setAcceptDownloads(true);
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
