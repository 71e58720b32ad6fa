package vn.hocvuso.lrsbridge.testing;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Objects;

/** A browser of a phone's width, in which a learner takes a lesson. */
public final class Phone implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    private final Chromium browser;
    private final Page page;
    private Frame frame;

    private Phone(Chromium browser) {
        this.browser = browser;
        this.page = browser.page(WIDTH, HEIGHT);
        this.frame = page.mainFrame();
    }

    /** Opens one; where Chromium is not on the PATH, the test is skipped. */
    public static Phone open() {
        return new Phone(Chromium.open());
    }

    public void visit(String address) {
        frame = page.mainFrame();
        page.navigate(address);
    }

    /** Looks into the frame in which a platform shows its course. */
    public void lookIntoFrame() {
        frame = page.mainFrame().childFrames().get(0);
    }

    /** What a script of the page gives, or hands over when it is done; whole numbers as {@code long}. */
    public Object script(String script) {
        Object given = Objects.requireNonNullElse(frame.evaluate("() => { " + script + "\n}"), "");
        return given instanceof Integer whole ? (Object) whole.longValue() : given;
    }

    /** Reads all screens up to the first question. */
    public void readTheLesson() {
        await("return document.querySelector('.screen.shown') !== null && document.getElementById('back').disabled");
        while (!shown().startsWith("q-")) {
            press("next");
        }
    }

    /** Answers the questions in their order, all but the first as many rightly as told; ends on the result. */
    public void answerRightly(int questions) {
        for (int number = 0; shown().startsWith("q-"); number++) {
            String question = shown().substring(2);
            long right = (Long) script("return JSON.parse(document.getElementById('lesson').textContent).questions"
                    + ".filter(function (one) { return one.id === '" + question + "'; })[0].right");
            long chosen = number < questions ? right : right % 2 + 1;
            frame.click("label[for='" + question + "-" + chosen + "']");
            press("check-" + question);
            press("next");
        }
    }

    /** The words of the result. */
    public String result() {
        return frame.innerText("#score");
    }

    /** What the page says about itself above everything. */
    public String state() {
        return frame.isVisible("#state") ? frame.innerText("#state") : "";
    }

    public void press(String button) {
        frame.click("#" + button);
    }

    public String address() {
        return page.url();
    }

    private String shown() {
        return script("return document.querySelector('.screen.shown').id").toString();
    }

    /** Waits until a script of the page gives true. */
    public void await(String condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isTrue(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never: " + condition + " on " + page.content());
            }
            page.waitForTimeout(20);
        }
    }

    /** A page that is just being left answers nothing. */
    private boolean isTrue(String condition) {
        try {
            return Boolean.TRUE.equals(script(condition));
        } catch (com.microsoft.playwright.PlaywrightException leaving) {
            return false;
        }
    }

    /** Takes the line away, or gives it back. */
    public void line(boolean up) {
        page.context().setOffline(!up);
    }

    /** Goes to a control with the tab key alone. */
    public void tabTo(String id) {
        for (int presses = 0; presses < 40; presses++) {
            if (id.equals(script("return document.activeElement.id"))) {
                return;
            }
            type("Tab");
        }
        throw new AssertionError("the tab key does not reach " + id);
    }

    /** Presses a key where the focus is. */
    public void type(String key) {
        page.keyboard().press(key);
    }

    /** Whether nothing of the page is wider than the phone. */
    public boolean fitsTheWidth() {
        return Boolean.TRUE.equals(
                script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        browser.close();
    }
}
