package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Accessibility;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Chromium;
import vn.hocvuso.lrsbridge.testing.DemonstrationClass;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** An administrator in a browser meets what a key has sent about others, and allows it. */
class KeyReachIT {
    private static final int LEARNER = 38;

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

    private static Page signedIn(String name, int width) {
        Page page = browser.page(width, 844);
        page.addInitScript(Accessibility.judge());
        page.navigate(bridge.address("/sign-in").toString());
        page.fill("#name", name);
        page.fill("#secret", name + "-demo");
        page.click("main button");
        return page;
    }

    private static void visit(Page page, String path) {
        page.navigate(bridge.address(path).toString());
    }

    private static Object violations(Page page) {
        return page.evaluate("() => { " + Accessibility.violations() + " }");
    }

    @Test
    void whatIsOutsideOfAKeysReachIsShownAllowedAndFollowedByCellAndCertificate() {
        Administrator.Key key =
                Administrator.of(bridge).make("{\"label\":\"Moodle khác\",\"home\":\"https://khac.example.vn\"}");
        assertThat(bridge.send(bridge.bare("/xapi/statements", key.name(), key.secret())
                                .header("X-Experience-API-Version", "1.0.3")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(DemonstrationLearner.grade(
                                        UUID.randomUUID(), LEARNER, "passed", "2026-11-20T01:02:03Z")))
                                .build())
                        .statusCode())
                .isEqualTo(200);
        DemonstrationClass evening = DemonstrationClass.of(SignedIn.as("teacher", bridge));
        String citizen = DemonstrationLearner.citizen(LEARNER).toString();
        String cell = evening.page("/pupils/" + citizen.substring(0, 8) + "/" + evening.competency());
        Page admin = signedIn("admin", 390);
        Page teacher = signedIn("teacher", 1280);

        Await.until("the statement is shown as outside of reach", () -> {
            visit(admin, "/platforms/" + key.id());
            return admin.locator("#outside").count() == 1;
        });
        visit(teacher, cell);
        assertThat(teacher.locator("main").innerText()).contains("Ngoài phạm vi của khoá");
        assertThat(violations(admin)).isEqualTo("");
        assertThat(violations(teacher)).isEqualTo("");

        admin.locator("#outside ~ ul button").click();

        assertThat(admin.locator("#outside").count()).isZero();
        assertThat(admin.locator("main").innerText()).contains(DemonstrationLearner.PLATFORM);
        Await.until("the cell and the certificate follow", () -> {
            visit(teacher, evening.page("/"));
            return teacher.locator("#p-" + citizen.substring(0, 8) + " a[href*='/certificates/']")
                            .count()
                    > 0;
        });
        visit(teacher, cell);
        assertThat(teacher.locator("main").innerText())
                .contains("Đã đạt năng lực này", "do máy chủ của nền tảng học tập gửi")
                .doesNotContain("Ngoài phạm vi");
        visit(admin, "/platforms/" + key.id() + "/reach");
        assertThat(violations(admin)).isEqualTo("");
    }
}
