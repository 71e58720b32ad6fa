package vn.hocvuso.lrsbridge.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;

/** A browser of a phone's width, in which a learner takes a lesson: Debian's Chromium, driven by its chromedriver. */
public final class Phone implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final ChromeDriver browser;

    private Phone(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Opens one; where Chromium or its driver is not on the PATH, the test is skipped. */
    public static Phone open(Path profile) {
        Optional<Path> chromium = Programs.find("chromium");
        Optional<Path> driver = Programs.find("chromedriver");
        assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "chromium and chromedriver are not on the PATH: the browser test is skipped");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=390,844",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .build();
        return new Phone(new ChromeDriver(service, options));
    }

    public void visit(String address) {
        browser.get(address);
    }

    /** Looks into the frame in which a platform shows its course. */
    public void lookIntoFrame() {
        browser.switchTo().frame(0);
    }

    /** What a script of the page hands over when it is done; it calls the last of its arguments. */
    public Object asyncScript(String script) {
        return Objects.requireNonNullElse(((JavascriptExecutor) browser).executeAsyncScript(script), "");
    }

    /** What a script of the page gives. */
    public Object script(String script) {
        return Objects.requireNonNullElse(((JavascriptExecutor) browser).executeScript(script), "");
    }

    /** Reads all screens up to the first question. */
    public void readTheLesson() {
        await("return document.querySelector('.screen.shown') !== null && document.getElementById('back').disabled");
        while (!shown().startsWith("q-")) {
            browser.findElement(By.id("next")).click();
        }
    }

    /** Answers the questions in their order, all but the first as many rightly as told; ends on the result. */
    public void answerRightly(int questions) {
        for (int number = 0; shown().startsWith("q-"); number++) {
            String question = shown().substring(2);
            long right = (Long) script("return JSON.parse(document.getElementById('lesson').textContent).questions"
                    + ".filter(function (one) { return one.id === '" + question + "'; })[0].right");
            long chosen = number < questions ? right : right % 2 + 1;
            browser.findElement(By.cssSelector("label[for='" + question + "-" + chosen + "']"))
                    .click();
            browser.findElement(By.id("check-" + question)).click();
            browser.findElement(By.id("next")).click();
        }
    }

    /** The words of the result. */
    public String result() {
        return browser.findElement(By.id("score")).getText();
    }

    /** What the page says about itself above everything. */
    public String state() {
        WebElement state = browser.findElement(By.id("state"));
        return state.isDisplayed() ? state.getText() : "";
    }

    public void press(String button) {
        browser.findElement(By.id(button)).click();
    }

    public String address() {
        return browser.getCurrentUrl();
    }

    private String shown() {
        return script("return document.querySelector('.screen.shown').id").toString();
    }

    /** Waits until a script of the page gives true. */
    public void await(String condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(script(condition))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never: " + condition + " on " + browser.getPageSource());
            }
            Thread.onSpinWait();
        }
    }

    /** Takes the line away, or gives it back. */
    public void line(boolean up) {
        ChromiumNetworkConditions conditions = new ChromiumNetworkConditions();
        conditions.setOffline(!up);
        conditions.setDownloadThroughput(-1);
        conditions.setUploadThroughput(-1);
        browser.setNetworkConditions(conditions);
    }

    /** Goes to a control with the tab key alone. */
    public void tabTo(String id) {
        for (int presses = 0; presses < 40; presses++) {
            if (id.equals(browser.switchTo().activeElement().getDomAttribute("id"))) {
                return;
            }
            type(Keys.TAB);
        }
        throw new AssertionError("the tab key does not reach " + id);
    }

    /** Presses keys where the focus is. */
    public void type(CharSequence keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    /** Whether nothing of the page is wider than the phone. */
    public boolean fitsTheWidth() {
        return Boolean.TRUE.equals(
                script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
