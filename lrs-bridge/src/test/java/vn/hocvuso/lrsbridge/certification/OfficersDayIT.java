package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Accessibility;
import vn.hocvuso.lrsbridge.testing.Chromium;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.ManyLearners;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** An officer's day in a browser: from the list of those who are eligible to the signed papers and the closed year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficersDayIT {
    private static final int LEARNERS = 5;

    private final Path directory;
    private final List<String> elsewhere = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Chromium browser = Chromium.open();
    private final TestDatabase database = TestDatabase.postgres();
    private final InProcessBridge bridge = InProcessBridge.on(database, Map.of());
    private final ManyLearners learners = new ManyLearners(database, LEARNERS);
    private Page page;

    OfficersDayIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void open() throws Exception {
        learners.enrol();
        learners.statements()
                .forEach(batch -> assertThat(bridge.post(batch).statusCode()).isEqualTo(200));
        learners.awaitEligible();
        page = browser.page(1280, 900);
        page.addInitScript(Accessibility.judge());
        page.onRequest(request -> {
            if (!request.url().startsWith(bridge.address("/").toString())) {
                elsewhere.add(request.url());
            }
        });
        page.navigate(bridge.address("/sign-in").toString());
        page.fill("#name", "officer");
        page.fill("#secret", "officer-demo");
        page.click("main button");
    }

    @AfterAll
    void close() {
        bridge.close();
        browser.close();
    }

    private void go(String path) {
        page.navigate(bridge.address(path).toString());
    }

    private String main() {
        return page.innerText("main");
    }

    /** Judges the page that is shown, and remembers it for the other language and the phone. */
    private void judge() {
        seen.add(page.url().replace(bridge.address("").toString(), ""));
        judgeWhatIsShown();
    }

    private void judgeWhatIsShown() {
        assertThat(page.evaluate("() => { " + Accessibility.violations() + " }"))
                .as(page.url())
                .isEqualTo("");
    }

    private void writeDecision(String form, String number) {
        page.fill(form + " [name=number]", number);
        page.fill(form + " [name=signatory]", "Nguyễn Mẫu Ký");
    }

    @Test
    @Order(1)
    void theOfficerSeesWhoIsEligibleHoldsOneBackAndConfirmsTheRest() throws Exception {
        go("/certification");
        judge();
        go(learners.confirmation());
        assertThat(main()).contains("Đủ điều kiện: 5 người", "Nguyễn Mẫu Số 0");
        page.click("ol.people li:first-child summary");
        assertThat(page.innerText("ol.people li:first-child")).contains("demo.hocvuso.example");
        judge();

        page.check("ol.people li:first-child input");
        page.fill("#reason", "chờ đối chiếu họ tên");
        page.click("button[value=hold]");
        assertThat(main()).contains("Đủ điều kiện: 4 người", "chờ đối chiếu họ tên");

        page.check("#everybody");
        writeDecision("form[action^='/certification/candidates']", "345/QĐ-UBND");
        page.click("button[value=confirm]");
        page.waitForCondition(() -> main().contains("Đã xong 4 trong 4 người"));
        judge();
    }

    @Test
    @Order(2)
    void theOneWhoWasHeldBackIsLetGoAndCertifiedByADecisionOfTheirOwn() throws Exception {
        go(learners.confirmation());
        page.check("input[name=candidate]");
        page.click("button[value=release]");
        assertThat(main()).contains("Đủ điều kiện: 1 người");
        // without its number a decision is refused, and the sentence says which field
        page.check("#everybody");
        page.click("button[value=confirm]");
        assertThat(main()).as("the browser itself asks for the number").contains("Đủ điều kiện: 1 người");
        page.evaluate("() => document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        page.click("button[value=confirm]");
        assertThat(main()).contains("Số quyết định", "cần điền").doesNotContain("needed, at most");
        judgeWhatIsShown();
        assertThat(page.isChecked("#everybody"))
                .as("the form comes again as it was filled in")
                .isTrue();
        page.uncheck("#everybody");
        writeDecision("form[action^='/certification/candidates']", "346/QĐ-UBND");
        page.click("button[value=confirm]");
        assertThat(main()).contains("Không có ai được chọn");
        assertThat(page.inputValue("#confirm-number")).isEqualTo("346/QĐ-UBND");
        page.check("#everybody");
        writeDecision("form[action^='/certification/candidates']", "346/QĐ-UBND");
        page.click("button[value=confirm]");
        page.waitForCondition(() -> main().contains("Đã xong 1 trong 1 người"));
    }

    @Test
    @Order(3)
    void aLostCertificateIsIssuedAgainAndAWrongOneRevokedEachByAnEntryThatPointsBack() {
        go("/certification/register");
        assertThat(main())
                .contains("Nguyễn Mẫu Số 1", "345/QĐ-UBND", "346/QĐ-UBND", "mức năm 2026: người dân trưởng thành")
                .doesNotContain("hoai-duc-2026");
        judge();
        page.click("table.book tbody tr:first-child th a");
        judge();
        page.selectOption("#why", "LOST");
        writeDecision("form[action$='/replacement']", "347/QĐ-UBND");
        page.click("form[action$='/replacement'] button");
        assertThat(main()).contains("Cấp lại, thay", "Bị mất hoặc hỏng", "347/QĐ-UBND");

        go("/certification/register");
        page.click("table.book tbody tr:nth-child(2) th a");
        writeDecision("form[action$='/revocation']", "348/QĐ-UBND");
        page.click("form[action$='/revocation'] button");
        assertThat(main()).as("without a ground").contains("Căn cứ", "hãy chọn một mục");
        assertThat(page.inputValue("#revoke-number")).isEqualTo("348/QĐ-UBND");
        assertThat(page.inputValue("#again-number")).as("the other form").isEmpty();
        judgeWhatIsShown();
        page.check("#g-ISSUER_ERROR");
        page.click("form[action$='/revocation'] button");
        assertThat(main())
                .contains("Giấy này đã bị thu hồi", "Do lỗi của cơ quan cấp", "348/QĐ-UBND")
                .doesNotContain("Thu hồi giấy này");
        judge();

        go("/certification/register");
        String numbers = page.innerText("table.book tbody tr:first-child th") + "\n"
                + page.innerText("table.book tbody tr:nth-child(2) th");
        assertThat(SignedIn.as("auditor", bridge)
                        .upload("/auditing/checks", Map.of("as", "json"), "so.txt", numbers)
                        .body())
                .as("an auditor is told the ground of each, not only that it ended")
                .contains("Bị mất hoặc hỏng", "347/QĐ-UBND", "Do lỗi của cơ quan cấp", "348/QĐ-UBND");
    }

    @Test
    @Order(4)
    void aResultThatIsReversedWaitsAsACaseInWhichThePersonSeesBothSides() throws Exception {
        UUID third = learners.citizens().get(3);
        bridge.post(DemonstrationLearner.grade(new UUID(9L << 12, 1), 31, "failed", "2026-11-16T06:36:01Z")
                .replace("demo-31", "bulk-" + third.getLeastSignificantBits()));
        learners.await("select count(*) from certificate_case", 1);

        go("/certification");
        assertThat(main()).contains("1 việc cần xem xét", "Không giấy nào tự bị thu hồi");
        page.click("section.attention a");
        assertThat(main()).contains("Khi cấp", "đạt ngày 15/11/2026", "Hiện nay", "không còn đạt");
        assertThat(page.locator("section:first-of-type .proofs code").allInnerTexts())
                .as("digests of both sides are written alike, to be held against each other")
                .filteredOn(code -> code.matches("[0-9a-f]{64}"))
                .isNotEmpty();
        judge();
        page.fill("#reason", "nền tảng gửi nhầm, đã xác minh");
        page.click("button[value=keep]");
        assertThat(main()).contains("Đã giữ nguyên.", "nền tảng gửi nhầm, đã xác minh");
        judge();
    }

    @Test
    @Order(5)
    void papersGoOutToBeSignedComeBackAndArePrinted() throws Exception {
        go("/certification/signing");
        assertThat(main()).contains("345/QĐ-UBND (2)", "346/QĐ-UBND (1)");
        judge();
        page.selectOption("#decision", "345/QĐ-UBND");
        Download batch = page.waitForDownload(() -> page.click("form[action$='/batch'] button"));
        Path zip = directory.resolve("batch.zip");
        batch.saveAs(zip);
        List<Path> signed = signed(zip);
        assertThat(signed).hasSize(2);
        Path not = Files.writeString(directory.resolve("khong-phai.pdf"), "xin chào", StandardCharsets.UTF_8);
        page.setInputFiles("#files", new Path[] {signed.get(0), signed.get(1), not});
        page.click("form[action$='/returned'] button");
        assertThat(main())
                .contains(
                        "Đúng giấy đã gửi đi, chữ ký còn nguyên", "Nguyễn Mẫu Ký, Chủ tịch", "Đây không phải tệp PDF");
        judgeWhatIsShown();

        go("/certification/signing");
        assertThat(page.innerText("dl.figures")).contains("2");
        Object type = page.evaluate("async () => { const answer = await fetch(document.querySelector("
                + "'form[action$=\"papers.pdf\"]').action + '?order=hamlet');"
                + " return answer.status + ' ' + answer.headers.get('content-type'); }");
        assertThat(type).isEqualTo("200 application/pdf");
    }

    private List<Path> signed(Path zip) throws IOException {
        SigningOffice office = SigningOffice.withRsa();
        List<Path> files = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.add(Files.write(directory.resolve(entry.getName()), office.sign(in.readAllBytes())));
            }
        }
        return files;
    }

    @Test
    @Order(6)
    void aYearThatIsOverIsClosedAndSigned() throws Exception {
        learners.change(
                "insert into register_entry select register_year - 1, n, kind, certificate_id, points_back, reason,"
                        + " authority, decision, decided_on, signatory, holder, curriculum_code, curriculum_version, audience,"
                        + " made, made_by from register_entry, generate_series(1, 130) n where register_number = 1");
        go("/certification/register");
        page.click("p.screen a.tag:nth-child(2)");
        assertThat(main()).contains("1 đến 100 trong 130");
        judge();
        page.click("nav.pager a[rel=next]");
        assertThat(main()).contains("101 đến 130 trong 130");
        assertThat(page.locator("table.book tbody tr").count()).isEqualTo(30);
        page.click("form[action$='/seal'] button");
        assertThat(main()).contains("Sổ năm này đã khoá", "entries 130", "sha256 ");
        judge();
        page.click("a[href$='whole=yes']");
        assertThat(page.locator("table.book tbody tr").count())
                .as("what is printed is the whole book")
                .isEqualTo(130);
    }

    @Test
    @Order(7)
    void everyPageOfTheDayIsForEverybodyInEnglishTooAndFitsAPhone() {
        assertThat(seen).hasSizeGreaterThanOrEqualTo(9);
        for (String path : seen) {
            go(path + (path.contains("?") ? "&" : "?") + "lang=en");
            assertThat(page.getAttribute("html", "lang")).as(path).isEqualTo("en");
            judgeWhatIsShown();
            page.setViewportSize(390, 844);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
            page.setViewportSize(1280, 900);
        }
        assertThat(elsewhere).as("requests to other hosts").isEmpty();
    }
}
