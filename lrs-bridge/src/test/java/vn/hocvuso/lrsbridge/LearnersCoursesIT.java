package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.coursepackages.PackageWriter;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.lesson.BridgeAccess;
import vn.hocvuso.coursepackages.lesson.PrintPage;
import vn.hocvuso.coursepackages.lesson.ShippedLessons;
import vn.hocvuso.lrsbridge.testing.Accessibility;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.LearningPlatform;
import vn.hocvuso.lrsbridge.testing.Phone;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** Our courses as a learner takes them: in a browser, launched by a platform, with the bridge behind it. */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LearnersCoursesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CANDIDATES = "/certification/candidates/hoai-duc-2026/1/nguoi-truong-thanh";

    private final Phone phone = Phone.open();
    private final RunningBridge bridge = SharedBridge.onH2();
    private final LearningPlatform platform = new LearningPlatform(bridge);

    @BeforeAll
    void open() {
        platform.keepFile("/ve-lai.html", "<!DOCTYPE html><title>Về lại</title>".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    void close() {
        platform.close();
        phone.close();
    }

    private void keep(String code, CourseFormat format, PackageWriter writer) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        writer.write(ShippedLessons.lesson(code), format, zip);
        platform.keep(code, zip.toByteArray());
    }

    private List<JsonNode> statements(String account) throws IOException {
        String agent =
                "%7B%22account%22%3A%7B%22homePage%22%3A%22http%3A%2F%2Flms.demo.hocvuso.example%22%2C%22name%22%3A%22"
                        + account + "%22%7D%7D";
        HttpResponse<String> found = bridge.send(bridge.xapi("/statements?ascending=true&limit=500&agent=" + agent)
                .GET()
                .build());
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        List<JsonNode> statements = new ArrayList<>();
        JSON.readTree(found.body()).get("statements").forEach(statements::add);
        statements.removeIf(
                one -> !one.toString().contains("urn:vn:hocvuso:course:")); // the demonstration's own traffic
        return statements;
    }

    private static String verb(JsonNode statement) {
        String id = statement.at("/verb/id").asText();
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static List<String> categories(JsonNode statement) {
        List<String> ids = new ArrayList<>();
        statement
                .at("/context/contextActivities/category")
                .forEach(one -> ids.add(one.get("id").asText()));
        return ids;
    }

    private void awaitStatements(String account, int wanted) throws IOException, InterruptedException {
        Await.until(wanted + " statements", () -> statements(account).size() >= wanted);
    }

    @Test
    @Order(1)
    void aCmi5PackageIsFailedThenPassedAndSaysSoAsTheSpecificationAsks() throws IOException, InterruptedException {
        keep("ttcb", CourseFormat.CMI5, new PackageWriter());
        phone.visit(platform.launchCmi5("ttcb", "demo-31", "urn:vn:hocvuso:course:ttcb:1:bai-hoc", 0.8));
        phone.readTheLesson();
        assertThat(phone.fitsTheWidth()).isTrue();
        phone.answerRightly(2);
        assertThat(phone.result()).startsWith("Trả lời đúng 2 trên 5 câu; cần đúng 4 câu");
        phone.press("again");
        phone.answerRightly(4);
        assertThat(phone.result()).startsWith("Trả lời đúng 4 trên 5 câu. Đã đạt");
        phone.press("close");
        phone.await("return document.title === 'Về lại'");

        List<JsonNode> told = statements("demo-31");
        assertThat(told)
                .extracting(LearnersCoursesIT::verb)
                .filteredOn(verb -> !verb.equals("answered"))
                .containsExactly("initialized", "failed", "passed", "completed", "terminated");
        assertThat(told).filteredOn(one -> verb(one).equals("answered")).hasSize(10);
        String cmi5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
        String moveOn = "https://w3id.org/xapi/cmi5/context/categories/moveon";
        for (JsonNode one : told) {
            assertThat(one.at("/context/registration").asText()).isNotEmpty();
            assertThat(one.at("/context/extensions").toString()).contains("sessionid");
            assertThat(one.at("/context/contextActivities/grouping/0/id").asText())
                    .isEqualTo("urn:vn:hocvuso:course:ttcb:1:bai-hoc");
            switch (verb(one)) {
                case "answered" -> assertThat(categories(one)).isEmpty();
                case "initialized", "terminated" -> assertThat(categories(one)).containsExactly(cmi5);
                default -> assertThat(categories(one)).containsExactly(cmi5, moveOn);
            }
        }
        JsonNode passed = told.stream()
                .filter(one -> verb(one).equals("passed"))
                .findFirst()
                .orElseThrow();
        assertThat(passed.at("/result/score").toString()).isEqualTo("{\"scaled\":0.8,\"raw\":4,\"min\":0,\"max\":5}");
        assertThat(passed.at("/result/success").asBoolean()).isTrue();
        assertThat(passed.at("/result").has("completion")).isFalse();
        assertThat(passed.at("/context/extensions").toString()).contains("extensions/masteryscore\":0.8");
    }

    @Test
    @Order(2)
    void aLaunchWhoseTokenIsUsedUpIsSaidAndStillReadable() throws IOException {
        String launch = platform.launchCmi5("ttcb", "demo-40", "urn:vn:hocvuso:course:ttcb:1:bai-hoc", 0.8);
        phone.visit(launch);
        phone.readTheLesson();
        phone.visit(launch);
        phone.readTheLesson();

        assertThat(phone.state()).contains("không được ghi lại", "Already in use");
    }

    @Test
    @Order(3)
    void aTinCanPackageIsFailedThenPassed() throws IOException, InterruptedException {
        keep("kns", CourseFormat.TIN_CAN, new PackageWriter());
        phone.visit(platform.launchTinCan("kns", "demo-31"));
        phone.readTheLesson();
        phone.answerRightly(0);
        phone.press("again");
        phone.answerRightly(5);
        phone.press("close");
        phone.await("return document.getElementById('state').textContent.indexOf('Đã xong') === 0");

        assertThat(statements("demo-31"))
                .filteredOn(one -> one.at("/object/id").asText().equals("urn:vn:hocvuso:course:kns:1"))
                .extracting(LearnersCoursesIT::verb)
                .containsExactly("initialized", "failed", "passed", "completed", "terminated");
    }

    @Test
    @Order(4)
    void whoeverHasPassedAllCoursesOfTheirCurriculumIsCertifiedOnceAnOfficerConfirmsIt()
            throws IOException, InterruptedException {
        SignedIn officer = SignedIn.as("officer", bridge);
        // who demo-31 is
        String holder = "Nguyễn Mẫu Văn Bảy";
        assertThat(IssuedCertificate.to(holder, officer)).isEmpty();
        for (String code : List.of("tbtt-tot", "tgtt")) {
            keep(code, CourseFormat.CMI5, new PackageWriter());
            phone.visit(platform.launchCmi5(code, "demo-31", "urn:vn:hocvuso:course:" + code + ":1:bai-hoc", 0.8));
            phone.readTheLesson();
            phone.answerRightly(5);
            phone.press("close");
            phone.await("return document.title === 'Về lại'");
        }

        String candidate = Await.first(
                        "the candidate",
                        () -> Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*><label[^>]*>" + holder)
                                .matcher(officer.page(CANDIDATES).body())
                                .results()
                                .map(found -> found.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(IssuedCertificate.to(holder, officer))
                .as("what a key has sent that lies open certifies nobody")
                .isEmpty();
        officer.form(
                CANDIDATES,
                Map.of(
                        "act", "confirm",
                        "candidate", candidate,
                        "number", "345/QĐ-UBND",
                        "day", "2026-01-05",
                        "signatory", "Chủ tịch, Người Ký Mẫu"));

        IssuedCertificate issued = Await.first(
                        "the certificate", () -> IssuedCertificate.to(holder, officer), Optional::isPresent)
                .orElseThrow();
        assertThat(bridge.get("/verify?certificate=" + issued.number(), "application/vc")
                        .body())
                .contains("TTCB", "KNS", "TBTT-TOT", "TGTT");
    }

    @Test
    @Order(5)
    void aScormPackageReportsToItsPlatformAndToTheBridge() throws IOException, InterruptedException {
        Map<CourseFormat, String> scripts =
                Map.of(CourseFormat.SCORM_1_2, "scorm12.js", CourseFormat.SCORM_2004, "scorm2004.js");
        Path npm = Accessibility.npmPackages();
        PackageWriter writer = new PackageWriter(new BridgeAccess(
                bridge.address("/xapi").toString(),
                platform.key().name(),
                platform.key().secret(),
                DemonstrationLearner.PLATFORM));
        for (Map.Entry<CourseFormat, String> one : scripts.entrySet()) {
            boolean old = one.getKey() == CourseFormat.SCORM_1_2;
            String account = old ? "demo-41" : "demo-42";
            keep("kns", one.getKey(), writer);
            platform.keepFile(
                    "/" + one.getValue(),
                    Files.readAllBytes(npm.resolve("scorm-again/dist").resolve(one.getValue())));
            platform.keepFile("/lms.html", page(one.getValue(), old, account).getBytes(StandardCharsets.UTF_8));

            phone.visit(platform.address("/lms.html"));
            phone.lookIntoFrame();
            phone.readTheLesson();
            phone.answerRightly(1);
            assertThat(phone.script("return parent.reported()")).isEqualTo(old ? "failed|20" : "incomplete|failed|0.2");
            phone.press("again");
            phone.answerRightly(4);
            phone.press("close");
            phone.await("return document.getElementById('state').textContent.indexOf('Đã xong') === 0");

            assertThat(phone.script("return parent.reported()")).isEqualTo(old ? "passed|80" : "completed|passed|0.8");
            assertThat(phone.script("return parent.errors.join()")).isEqualTo("");
            assertThat(phone.script("return parent.ended")).isEqualTo(true);
            assertThat(phone.script("parent." + (old ? "API.LMS" : "API_1484_11.") + "SetValue('cmi.nonsense', '1');"
                            + "return parent.errors.length"))
                    .as("the platform does complain when there is something wrong")
                    .isEqualTo(1L);
            awaitStatements(account, 15);
            assertThat(statements(account))
                    .extracting(LearnersCoursesIT::verb)
                    .filteredOn(verb -> !verb.equals("answered"))
                    .containsExactly("initialized", "failed", "passed", "completed", "terminated");
        }
    }

    @Test
    @Order(6)
    void aLessonIsFinishedWithoutALineAndItsResultIsSentWhenThereIsOneAgain() throws IOException {
        keep("cns", CourseFormat.CMI5, new PackageWriter());
        phone.visit(platform.launchCmi5("cns", "demo-39", "urn:vn:hocvuso:course:cns:1:bai-hoc", 0.8));
        phone.readTheLesson();
        phone.line(false);
        phone.answerRightly(5);
        assertThat(phone.result()).contains("Đã đạt");
        phone.await("return document.getElementById('state').textContent.indexOf('Đang mất mạng') === 0");
        assertThat(statements("demo-39")).extracting(LearnersCoursesIT::verb).doesNotContain("passed");

        phone.line(true);
        phone.press("close");
        phone.await("return document.title === 'Về lại'");

        assertThat(statements("demo-39"))
                .extracting(LearnersCoursesIT::verb)
                .filteredOn(verb -> !verb.equals("answered"))
                .containsExactly("initialized", "passed", "completed", "terminated");
    }

    @Test
    @Order(7)
    void aLearnerWhoLeavesInTheMiddleIsSaidToHaveLeftAndGoesOnWhereTheyWere() throws IOException {
        keep("bdat", CourseFormat.CMI5, new PackageWriter());
        String launch = platform.launchCmi5("bdat", "demo-30", "urn:vn:hocvuso:course:bdat:1:bai-hoc", 0.8);
        phone.visit(launch);
        // at once, before the platform has answered: nothing of it is lost
        phone.press("next");
        phone.press("next");
        awaitVerb("demo-30", "initialized");
        phone.visit(platform.address("/ve-lai.html"));
        awaitVerb("demo-30", "terminated");

        phone.visit(platform.launchAgain(launch));
        phone.await("return document.querySelector('.screen.shown').id === 's-rieng-tu'");
    }

    @Test
    @Order(10)
    void whoeverOnlyLooksIsNotJudged() throws IOException {
        keep("ktkn", CourseFormat.CMI5, new PackageWriter());
        platform.launchesIn("Browse");
        phone.visit(platform.launchCmi5("ktkn", "demo-29", "urn:vn:hocvuso:course:ktkn:1:bai-hoc", 0.8));
        phone.readTheLesson();
        phone.answerRightly(5);
        phone.press("close");
        phone.await("return document.title === 'Về lại'");

        assertThat(statements("demo-29"))
                .extracting(LearnersCoursesIT::verb)
                .containsExactly("initialized", "terminated");
    }

    private void awaitVerb(String account, String verb) throws IOException {
        Await.until(verb, () -> statements(account).stream()
                .anyMatch(one -> verb(one).equals(verb)));
    }

    @Test
    @Order(8)
    void theKeyboardAloneIsEnough() throws IOException {
        keep("bvbt", CourseFormat.TIN_CAN, new PackageWriter());
        phone.visit(platform.address("/bvbt/index.html"));
        phone.await("return !document.getElementById('state').hidden");
        while (!phone.script("return document.querySelector('.screen.shown').id")
                .toString()
                .startsWith("q-")) {
            phone.tabTo("next");
            phone.type("Enter");
        }
        for (int number = 1; number <= 5; number++) {
            String question = "cau-" + number;
            phone.tabTo(question + "-1");
            phone.type("Space");
            phone.tabTo("check-" + question);
            phone.type("Enter");
            phone.tabTo("next");
            phone.type("Enter");
        }

        assertThat(phone.result()).startsWith("Trả lời đúng");
    }

    @Test
    @Order(9)
    void aJudgeOfAccessibilityFindsNothingOnAnyScreen() throws IOException, InterruptedException {
        String axe = Accessibility.judge();
        keep("hb", CourseFormat.TIN_CAN, new PackageWriter());
        platform.keepFile("/in.html", new PrintPage(ShippedLessons.lesson("hb")).html());
        phone.visit(platform.address("/hb/index.html"));
        phone.await("return !document.getElementById('state').hidden");
        phone.script(axe);
        for (int screen = 0; screen < 5; screen++) {
            assertThat(violations()).isEqualTo("");
            phone.press("next");
        }
        assertThat(violations()).isEqualTo("");
        phone.answerRightly(1);
        assertThat(violations()).isEqualTo("");
        phone.visit(platform.address("/in.html"));
        phone.script(axe);
        assertThat(violations()).isEqualTo("");
    }

    private Object violations() {
        return phone.script(Accessibility.violations());
    }

    /** The platform's page: the API of the npm package, each call of which must succeed, and the package in a frame. */
    private static String page(String script, boolean old, String account) {
        String api = old ? "API" : "API_1484_11";
        String type = old ? "Scorm12API" : "Scorm2004API";
        String learner = old ? "{core: {student_id: '%s'}}" : "{learner_id: '%s'}";
        String reported = old
                ? "lms.cmi.core.lesson_status + '|' + lms.cmi.core.score.raw"
                : "lms.cmi.completion_status + '|' + lms.cmi.success_status + '|' + lms.cmi.score.scaled";
        return """
                <!DOCTYPE html><title>LMS</title><script src="/%1$s"></script>
                <script>
                var errors = [], ended = false;
                var lms = new %2$s({autocommit: false, logLevel: 5});
                lms.loadFromJSON(%4$s);
                window.%3$s = {};
                ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Finish', 'Terminate'].forEach(function (name) {
                  ['', 'LMS'].forEach(function (prefix) {
                    if (!lms[prefix + name] && !lms[prefix.toLowerCase() + name]) { return; }
                    window.%3$s[prefix + name] = function () {
                      var answer = (lms[prefix + name] || lms[prefix.toLowerCase() + name]).apply(lms, arguments);
                      var error = lms[(prefix || '') + 'GetLastError'] ? lms[prefix + 'GetLastError']() : '0';
                      if (name === 'SetValue' && String(error) !== '0') { errors.push(arguments[0] + ' ' + error); }
                      if (name === 'Finish' || name === 'Terminate') { ended = true; }
                      return answer;
                    };
                  });
                });
                function reported() { return %5$s; }
                </script>
                <iframe src="/kns/index.html" style="width:100%%;height:800px;border:0"></iframe>
                """.formatted(script, type, api, learner.formatted(account), reported);
    }
}
