package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.Alone;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Chromium;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/**
 * The largest class that teachers have, 45 pupils in 25 competencies with a result in almost every cell: how soon it
 * is there on a slow line, and how it moves on a slow phone. The figures are printed; docs/performance.md tells them.
 */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
@Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeClassIT {
    private static final String PLATFORM = DemonstrationLearner.PLATFORM;
    private static final int PUPILS = 45;
    private static final int COMPETENCIES = 25;
    private static final int LARGEST_PAGE = 100_000;

    private final Chromium browser = Chromium.open();
    private final RunningBridge bridge = SharedBridge.onH2();
    private String address = "";

    @BeforeAll
    void open() {
        SignedIn officer = SignedIn.as("officer", bridge);
        assertThat(officer.upload("/plan/curricula", Map.of(), "large.xml", curriculum())
                        .statusCode())
                .isEqualTo(303);
        SignedIn teacher = SignedIn.as("teacher", bridge);
        String roster = "/api/teaching/rosters/"
                + SignedIn.json(teacher.upload(
                                        "/api/teaching/rosters",
                                        Map.of(
                                                "for",
                                                "large|1|hoc-sinh",
                                                "year",
                                                "2026-2027",
                                                "class",
                                                "5A",
                                                "platform",
                                                PLATFORM),
                                        "5a.csv",
                                        list())
                                .body())
                        .path("id")
                        .asText();
        teacher.api("POST", roster + "/commit", "");
        Await.until(
                "the roster is done",
                () -> teacher.json("GET", roster, "").path("state").asText().equals("DONE"));
        assertThat(bridge.post(statements()).statusCode()).isEqualTo(200);
        teacher.json("GET", "/api/teaching/classes", "").forEach(one -> {
            if (one.path("name").asText().equals("5A") && one.path("size").asInt() == PUPILS) {
                address = "/teaching/classes/" + one.path("id").asText() + "/";
            }
        });
        Await.until(
                "the matrix is full",
                () -> teacher.page(address).body().split("class=\"a\"", -1).length >= PUPILS * COMPETENCIES / 2);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private static String each(String text) {
        return IntStream.rangeClosed(1, COMPETENCIES)
                .mapToObj(one -> text.replace("#", Integer.toString(one)))
                .collect(Collectors.joining());
    }

    private static String curriculum() {
        String source = "<provenance kind=\"unverified\">thử</provenance>";
        return "<curriculum xmlns=\"urn:vn:hocvuso:curriculum:1\" code=\"large\" version=\"1\">"
                + "<title><vi>Chương trình lớn</vi><en>A large one</en></title><source>thử</source>"
                + "<audience code=\"hoc-sinh\" target-year=\"2026\"><title><vi>học sinh</vi><en>pupils</en></title>"
                + "<required>" + source + each("<competency ref=\"NL#\"/>") + "</required></audience>"
                + each("<competency code=\"NL#\"><title><vi>Nhận biết và bảo vệ dữ liệu cá nhân, phần #</vi>"
                        + "<en>Know and protect personal data, part #</en></title><description><vi>thử</vi>"
                        + "<en>a trial</en></description>" + source + "</competency>")
                + each("<rule id=\"r#\"><activity match=\"exact\" value=\"" + PLATFORM + "/bai/#\"/>"
                        + "<result counts=\"passed\"/><competency ref=\"NL#\"/>" + source + "</rule>")
                + "</curriculum>";
    }

    private static String list() {
        StringBuilder list = new StringBuilder("Họ và tên,Ngày sinh,Tài khoản\n");
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            list.append("Nguyễn Thị Mẫu ").append((char) ('A' + pupil % 26)).append(pupil);
            list.append(",05/09/2016,p").append(pupil).append('\n');
        }
        return list.toString();
    }

    private static String statements() {
        return IntStream.range(0, PUPILS * COMPETENCIES)
                .filter(place -> place % 10 != 0)
                .mapToObj(place -> """
                        {"id":"%s","actor":{"account":{"homePage":"%s","name":"p%d"}},
                         "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"object":{"id":"%s/bai/%d"},
                         "result":{"success":%s},"timestamp":"2026-11-10T01:00:00Z"}""".formatted(
                                UUID.randomUUID(),
                                PLATFORM,
                                place / COMPETENCIES,
                                place % 7 == 0 ? "failed" : "passed",
                                PLATFORM,
                                place % COMPETENCIES + 1,
                                place % 7 != 0))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Page teacher(int width) {
        Page page = browser.page(width, 844);
        page.navigate(bridge.address("/sign-in").toString());
        page.fill("#name", "teacher");
        page.fill("#secret", "teacher-demo");
        page.click("main button");
        return page;
    }

    /** 400 ms there and back, 400 kbit/s: what is called slow 3G. */
    private static CDPSession slow(Page page, boolean cold) {
        CDPSession line = page.context().newCDPSession(page);
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 400);
        slow.addProperty("downloadThroughput", 50_000);
        slow.addProperty("uploadThroughput", 50_000);
        JsonObject disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", cold);
        line.send("Network.enable");
        line.send("Network.setCacheDisabled", disabled);
        line.send("Network.emulateNetworkConditions", slow);
        return line;
    }

    /** Milliseconds to the first contentful paint, the best of five: what the page costs, not what the machine does beside it. */
    private double painted(boolean cold) {
        Page page = teacher(390);
        page.navigate(bridge.address(address).toString());
        CDPSession line = slow(page, cold);
        double best = Double.MAX_VALUE;
        for (int time = 0; time < 5; time++) {
            page.navigate(bridge.address(address).toString());
            page.waitForCondition(() -> !"0".equals(firstPaint(page)));
            best = Math.min(best, Double.parseDouble(firstPaint(page)));
        }
        line.detach();
        page.context().close();
        return best;
    }

    private static String firstPaint(Page page) {
        return page.evaluate("() => String((performance.getEntriesByName('first-contentful-paint')[0]"
                        + " || {startTime: 0}).startTime)")
                .toString();
    }

    @Test
    void theLargestClassIsPaintedWithinASecondOnASlowLine() {
        double warm = painted(false);
        double cold = painted(true);
        System.out.printf(Locale.ROOT, "first paint on slow 3G: %.0f ms, with a cold cache %.0f ms%n", warm, cold);

        assertThat(warm).as("the style sheet known, as it is after signing in").isLessThan(1_000);
        assertThat(cold).as("nothing known").isLessThan(1_000);
    }

    @Test
    void theLargestClassHasLessThanAHundredKilobytes() {
        Response answer = teacher(390).navigate(bridge.address(address).toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().length).isLessThan(LARGEST_PAGE);
    }

    /**
     * As a finger does it, on a processor that is four times slower than this one; the best of three ways through, for
     * what the machine does beside it is not the page's.
     */
    @Test
    void theLargestClassScrollsWithoutLongStandstillsOnASlowPhone() {
        Page page = teacher(390);
        page.navigate(bridge.address(address + "#matrix").toString());
        CDPSession phone = page.context().newCDPSession(page);
        JsonObject slower = new JsonObject();
        slower.addProperty("rate", 4);
        phone.send("Emulation.setCPUThrottlingRate", slower);

        double[] frames = scrolled(page, phone);
        for (int time = 1; time < 3 && (frames.length <= 50 || share(frames, 0.95) >= 100); time++) {
            frames = scrolled(page, phone);
        }
        phone.detach();

        assertThat(frames.length).isGreaterThan(50);
        assertThat(share(frames, 0.95)).as("95th percentile of frames, ms").isLessThan(100);
    }

    /** How long each frame lasted, the shortest first, ms. */
    private static double[] scrolled(Page page, CDPSession phone) {
        page.evaluate("""
                () => { const frames = window.frames = []; let last = performance.now();
                  function next(now) { frames.push(now - last); last = now;
                    if (window.frames === frames) { requestAnimationFrame(next); } }
                  requestAnimationFrame(next); }""");
        for (int[] way : List.of(new int[] {0, -1800}, new int[] {-700, 0}, new int[] {0, 1500}, new int[] {700, 0})) {
            JsonObject gesture = new JsonObject();
            gesture.addProperty("x", 200);
            gesture.addProperty("y", 400);
            gesture.addProperty("xDistance", way[0]);
            gesture.addProperty("yDistance", way[1]);
            gesture.addProperty("speed", 1200);
            phone.send("Input.synthesizeScrollGesture", gesture);
        }
        double[] frames = Arrays.stream(page.evaluate("() => window.frames.slice(2).join(' ')")
                        .toString()
                        .split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "scrolling on a phone: %d frames, p50 %.0f ms, p95 %.0f ms, longest %.0f ms, over 100 ms: %d%n",
                frames.length,
                share(frames, 0.5),
                share(frames, 0.95),
                frames[frames.length - 1],
                Arrays.stream(frames).filter(frame -> frame > 100).count());
        return frames;
    }

    private static double share(double[] sorted, double part) {
        return sorted[(int) (sorted.length * part)];
    }
}
