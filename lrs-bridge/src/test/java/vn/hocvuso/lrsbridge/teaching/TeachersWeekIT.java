package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.Accessibility;
import vn.hocvuso.lrsbridge.testing.Chromium;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;

/** A teacher's week in a browser: from the school's messy workbook to the page for the parents. */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeachersWeekIT {
    private static final String PLATFORM = "http://lms.demo.hocvuso.example";
    private static final int LARGEST_PAGE = 100_000;
    private static final int PUPILS = 45;

    private final Path directory;
    private final List<String> elsewhere = new ArrayList<>();
    private final String axe = Accessibility.judge();
    private final Chromium browser = Chromium.open();
    private final RunningBridge bridge = SharedBridge.onH2();
    private Page page;
    private String classAddress = "";

    TeachersWeekIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void open() {
        page = signedIn("teacher", 1280);
    }

    private Page signedIn(String name, int width) {
        Page fresh = browser.page(width, 900);
        fresh.onRequest(request -> {
            if (!request.url().startsWith(bridge.address("/").toString())) {
                elsewhere.add(request.url());
            }
        });
        fresh.navigate(bridge.address("/sign-in").toString());
        fresh.fill("#name", name);
        fresh.fill("#secret", name + "-demo");
        fresh.click("main button");
        return fresh;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /** A title above, heads with stars, text and serial dates, a row without a name, a double, phantom rows. */
    private Path messy(boolean mended) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Excel", "16.0")) {
            Worksheet sheet = book.newWorksheet("DS lớp");
            sheet.value(0, 0, "TRƯỜNG TIỂU HỌC MẪU");
            sheet.value(2, 0, "DANH SÁCH HỌC SINH LỚP 4B");
            List<String> heads =
                    List.of("STT", "Họ và tên (*)", "Ngày sinh (dd/mm/yyyy)", "Giới tính", "Lớp", "Mã HS", "Tài khoản");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(4, column, heads.get(column));
            }
            for (int pupil = 1; pupil <= PUPILS; pupil++) {
                row(sheet, 4 + pupil, pupil, mended);
            }
            for (int phantom = 0; phantom < 30; phantom++) {
                sheet.value(5 + PUPILS + phantom, 0, PUPILS + phantom + 1);
            }
        }
        Path file = directory.resolve(mended ? "lop-4b-da-sua.xlsx" : "lop-4b.xlsx");
        Files.write(file, bytes.toByteArray());
        return file;
    }

    private static void row(Worksheet sheet, int line, int pupil, boolean mended) {
        sheet.value(line, 0, pupil);
        sheet.value(line, 1, pupil == 3 && !mended ? "" : name(pupil));
        if (pupil % 2 == 0) {
            sheet.value(line, 2, 42_600 + pupil);
        } else {
            sheet.value(line, 2, pupil == 5 && !mended ? "31/02/2016" : "05/09/2016");
        }
        sheet.value(line, 3, pupil % 2 == 0 ? "Nữ" : "Nam");
        sheet.value(line, 4, "4B");
        sheet.value(line, 5, "HS" + pupil);
        if (pupil <= 40) {
            sheet.value(line, 6, "hs" + pupil);
        }
    }

    private static String name(int pupil) {
        List<String> given = List.of("An", "Ánh", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hoà", "Khánh");
        return "Nguyễn Mẫu " + given.get(pupil % given.size()) + (pupil < 10 ? "" : " " + (char) ('A' + pupil % 26));
    }

    private void upload(Path file) {
        page.navigate(bridge.address("/teaching/rosters").toString());
        page.setInputFiles("#file", file);
        page.fill("#platform", PLATFORM);
        page.click("main button");
    }

    @Test
    @Order(1)
    void aMessyRosterIsShownFirstAndGoesBackWithWhatIsWrong() throws IOException {
        upload(messy(false));

        assertThat(page.innerText("main"))
                .contains("Người mới: 43", "Dòng có lỗi, chưa nhập: 2", "Dòng 8:", "31/02/2016");
        judgeShown(page);
        Download download = page.waitForDownload(() -> page.click("text=Lỗi cần sửa"));
        Path back = directory.resolve("errors.xlsx");
        download.saveAs(back);
        String cells = cells(back);
        assertThat(cells)
                .contains("Lỗi cần sửa", "thiếu họ tên", "ngày sinh «31/02/2016» không đúng", "TRƯỜNG TIỂU HỌC MẪU");
        page.navigate(bridge.address("/teaching").toString());
        assertThat(page.innerText("main")).doesNotContain("4B");
    }

    @Test
    @Order(2)
    void theMendedRosterMakesTheClassAndOnceMoreChangesNothing() throws IOException {
        upload(messy(true));
        page.click("text=Nhập 45 dòng không lỗi");
        page.waitForSelector("text=Đã nhập xong");
        judgeShown(page);
        page.click("main a.button");
        page.click("h2 a:has-text('4B')");
        classAddress = page.url();
        assertThat(page.locator("table.matrix tbody tr").count()).isEqualTo(PUPILS);

        upload(messy(true));
        assertThat(page.innerText("main")).contains("Người mới: 0", "Đã có, sẽ cập nhật: 0", "Đã có, không đổi: 45");
        page.click("text=Nhập 45 dòng không lỗi");
        page.waitForSelector("text=Đã nhập xong");
        page.navigate(classAddress);
        assertThat(page.locator("table.matrix tbody tr").count()).isEqualTo(PUPILS);
    }

    private void post(String account, String name, String verb, int module, Instant when) {
        String statement = """
                {"id":"%s","actor":{"objectType":"Agent","name":"%s","account":{"homePage":"%s","name":"%s"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
                 "object":{"id":"%s/mod/quiz/view.php?id=%d","definition":{"type":"http://id.tincanapi.com/activitytype/lms/module"}},
                 "result":{"completion":true,"success":%s},"timestamp":"%s"}""".formatted(
                UUID.randomUUID(), name, PLATFORM, account, verb, PLATFORM, module, verb.equals("completed"), when);
        assertThat(bridge.post(statement).statusCode()).isEqualTo(200);
    }

    private Locator row(String name) {
        return page.locator("//table[contains(@class, 'matrix')]//tr[th[normalize-space()='" + name + "']]");
    }

    private Locator cell(String name, int place) {
        return row(name).locator("td > a[class]").nth(place);
    }

    @Test
    @Order(3)
    void aPassedQuizShowsInTheOpenMatrixWithoutReload() {
        page.navigate(classAddress);
        page.evaluate("() => { window.stays = true; }");
        assertThat(cell(name(1), 0).getAttribute("class")).isEqualTo("n");

        post("hs1", "", "completed", 101, Instant.ofEpochMilli(System.currentTimeMillis()));
        page.waitForCondition(() -> "a".equals(cell(name(1), 0).getAttribute("class")));

        assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
        assertThat(page.innerText("#live")).contains(name(1), "có kết quả mới");
    }

    @Test
    @Order(4)
    void anAccountThatNobodyLinkedIsProposedWithItsReasonAndItsHistoryCounts() {
        post("la-42", name(42), "completed", 101, Instant.ofEpochMilli(System.currentTimeMillis()));
        page.navigate(classAddress + "links");
        page.waitForCondition(() -> {
            page.reload();
            return page.innerText("main").contains("la-42");
        });
        assertThat(page.innerText("main")).contains("nền tảng ghi đúng họ tên này");
        page.click("section.attention button:has-text('Liên kết')");

        assertThat(page.innerText("main")).contains("giáo viên liên kết");
        page.click("text=Tạo mã dùng một lần cho cả lớp");
        assertThat(page.locator("ul.slips li").count()).isEqualTo(PUPILS);
        judgeShown(page);
        page.navigate(classAddress);
        page.waitForCondition(() -> "a".equals(cell(name(42), 0).getAttribute("class")));
    }

    @Test
    @Order(5)
    void whoIsStuckIsFoundWithTheReason() {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        post("hs2", "", "failed", 102, now.minusSeconds(60));
        post("hs2", "", "failed", 102, now.minusSeconds(30));
        page.navigate(classAddress);
        page.waitForCondition(() -> {
            page.reload();
            return page.innerText("section.attention").contains("hai lần liền");
        });

        assertThat(page.innerText("section.attention")).contains(name(2), "14 ngày");
        page.selectOption("#show", "attention");
        page.click("form.view button");
        assertThat(page.url()).contains("show=attention");
        assertThat(page.locator("table.matrix tbody tr").count()).isBetween(1, PUPILS - 1);
        page.navigate(classAddress);
        cell(name(2), 1).click();
        assertThat(page.innerText("main"))
                .contains("Vì sao chưa đạt?", "Nền tảng báo lần làm này không đạt", "SHA-256");
    }

    @Test
    @Order(6)
    void aDecisionIsRecordedShownAsSuchAndTakenBack() {
        page.navigate(classAddress);
        cell(name(2), 1).click();
        String address = page.url();
        page.check("#k-DECIDED_ACHIEVED");
        page.fill("#reason", "Em đã làm lại trên giấy trước lớp");
        page.click("text=Ghi nhận");

        assertThat(page.innerText(".verdict")).contains("Đã đạt");
        assertThat(page.innerText("main"))
                .contains("Giáo viên trình diễn quyết định là đạt", "Em đã làm lại trên giấy trước lớp");
        page.navigate(classAddress);
        assertThat(cell(name(2), 1).getAttribute("class")).isEqualTo("ap");

        page.navigate(address);
        page.click("text=Rút lại quyết định này");
        assertThat(page.innerText(".verdict")).contains("chưa đạt");
        assertThat(page.innerText("main")).contains("Đã rút lại");
    }

    @Test
    @Order(7)
    void aDecisionAgainstTheResultNeedsAReason() {
        page.navigate(classAddress);
        cell(name(1), 0).click();
        page.check("#k-DECIDED_NOT");
        page.click("text=Ghi nhận");

        assertThat(page.innerText("main")).contains("hãy ghi lý do");
        judgeShown(page);
        page.goBack();
        assertThat(page.innerText(".verdict")).contains("Đã đạt");
    }

    @Test
    @Order(8)
    void whatIsSeenInClassIsRecordedByTickingTheListBehindTheQr() {
        page.navigate(classAddress + "attendance");
        page.selectOption("#competency", "KNHS");
        page.check("input[name=shown] >> nth=10");
        page.check("input[name=there] >> nth=11");
        page.click("main form >> text=Ghi nhận");

        assertThat(page.innerText("main")).contains("Đã ghi nhận 2 người");
        page.navigate(classAddress);
        assertThat(page.locator("table.matrix a.ap").count()).isEqualTo(1);
        assertThat(page.locator("table.matrix a.ip").count()).isEqualTo(1);
    }

    @Test
    @Order(9)
    void aVolunteerTicksTheListOfTheClassHelpedInOnAPhoneAndReachesNothingElse() {
        page.navigate(classAddress + "attendance");
        page.selectOption("#volunteer", new SelectOption().setLabel("Tình nguyện viên trình diễn"));
        page.click("text=Cho giúp lớp này");
        assertThat(page.innerText("section:has(#volunteers)")).contains("Tình nguyện viên trình diễn", "Thôi giúp");
        String scanned = page.innerText("figure.qr figcaption").lines().toList().get(1);

        Page phone = signedIn("volunteer", 390);
        assertThat(phone.url()).endsWith("/teaching/attendance");
        judgeShown(phone);
        phone.click("main a.button:has-text('4B')");
        assertThat(phone.locator("figure.qr").count()).isZero();
        phone.selectOption("#competency", "KNHS");
        phone.check("input[name=shown] >> nth=12");
        phone.click("main form >> text=Ghi nhận");
        assertThat(phone.innerText("main")).contains("Đã ghi nhận 1 người");
        judgeShown(phone);

        assertThat(phone.navigate(classAddress).status()).isEqualTo(403);
        assertThat(phone.navigate(classAddress + "links").status()).isEqualTo(403);
        assertThat(phone.navigate(scanned).status()).isEqualTo(200);
        page.navigate(classAddress);
        assertThat(page.locator("table.matrix a.ap").count()).isEqualTo(2);

        page.navigate(classAddress + "attendance");
        page.click("text=Thôi giúp");
        assertThat(phone.navigate(classAddress + "attendance").status()).isEqualTo(404);
    }

    @Test
    @Order(10)
    void whatIsOnScreenIsInTheWorkbookAsAnotherProgramReadsIt() throws IOException {
        page.navigate(classAddress + "?sort=achieved&show=incomplete");
        List<String> names = page.locator("table.matrix tbody th").allInnerTexts();
        Download download = page.waitForDownload(() -> page.click("text=Tải Excel"));
        Path file = directory.resolve("lop.xlsx");
        download.saveAs(file);

        List<String> lines = cells(file).lines().toList();
        assertThat(lines.get(0)).startsWith("4B");
        List<String> exported = lines.subList(4, 4 + names.size()).stream()
                .map(line -> line.substring(0, line.indexOf('|')))
                .toList();
        assertThat(exported).containsExactlyElementsOf(names);
        assertThat(lines.get(3)).contains("KNHS|NBNC|BDAT");
        assertThat(cells(file)).contains("|đạt|", "|đạt *|", "|chưa có kết quả|");
    }

    /** The cells of a workbook as openpyxl reads them, a line a row. */
    private static String cells(Path workbook) throws IOException {
        String script = """
                import sys, openpyxl
                for row in openpyxl.load_workbook(sys.argv[1]).worksheets[0].iter_rows(values_only=True):
                    line = '|'.join('' if cell is None else str(cell) for cell in row) + chr(10)
                    sys.stdout.buffer.write(line.encode('utf-8'))
                """;
        for (String folder :
                Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1)) {
            Path python = Path.of(folder, "python3");
            if (Files.isExecutable(python)) {
                Process process = new ProcessBuilder(python.toString(), "-c", script, workbook.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!said.isEmpty()) {
                    return said;
                }
            }
        }
        Programs.need(false, "python3-openpyxl");
        return "";
    }

    @Test
    @Order(11)
    void thePageForTheParentsIsInVietnameseAndPrintsOnOneSheetWithoutOtherChildren() {
        page.navigate(classAddress + "?lang=en");
        row(name(1)).locator("th a").click();
        assertThat(page.innerText("main")).contains("Phiếu thông tin kết quả học kỹ năng số", name(1));
        assertThat(page.innerText("main")).doesNotContain(name(2));
        byte[] paper = page.pdf();
        assertThat(Arrays.copyOf(paper, 4)).isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(Pattern.compile("/Type /Page\\b")
                        .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSize(1);
        page.navigate(classAddress + "?lang=vi");
    }

    @Test
    @Order(12)
    void theArrowKeysGoFromCellToCell() {
        page.navigate(classAddress);
        cell(name(1), 0).focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.evaluate("() => document.activeElement.getAttribute('href')")
                        .toString())
                .endsWith("/NBNC");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        assertThat(page.evaluate("() => document.activeElement.getAttribute('href')")
                        .toString())
                .endsWith("/KNHS");
    }

    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("/teaching", "/teaching/rosters"));
        String path = classAddress.substring(bridge.address("").toString().length());
        for (String view : List.of("", "figures", "reminders", "attendance", "links")) {
            pages.add(path + view);
        }
        page.navigate(classAddress);
        String cell = cell(name(2), 1).getAttribute("href");
        pages.add(path + cell);
        pages.add(path + cell.replaceFirst("/[^/]*$", "/report"));
        return pages;
    }

    @Test
    @Order(13)
    void aJudgeOfAccessibilityFindsNothingOnAnyPageAtBothWidthsInBothLanguages() {
        for (int width : new int[] {1280, 390}) {
            Page officer = signedIn("officer", width);
            officer.navigate(bridge.address("/people").toString());
            String citizen = officer.getAttribute("table.lines tbody a", "href");
            judge(officer, List.of("/people", citizen, "/people/accounts", "/people/new", "/plan", "/password"));
            judge(officer, List.of("/plan/verbs", "/plan/rules?curriculum=hoai-duc-2026+1"));
            judge(officer, List.of("/account", "/second-factor"));
            judge(
                    signedIn("admin", width),
                    List.of("/platforms", "/platforms/new", "/platforms/new?kind=MOODLE", "/people/sign-ins"));
            judge(
                    signedIn("volunteer", width),
                    List.of("/teaching/attendance", "/password", "/account", "/second-factor"));
            judge(browser.page(width, 844), List.of("/", "/sign-in", "/verify"));
            judge(signedIn("teacher", width), pages());
        }
    }

    private void judge(Page reader, List<String> paths) {
        for (String path : paths) {
            for (String language : List.of("en", "vi")) {
                String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                Response answer = reader.navigate(bridge.address(address).toString());
                assertThat(answer.status()).as(address).isEqualTo(200);
                assertThat(answer.body().length).as("bytes of " + address).isLessThan(LARGEST_PAGE);
                // what parents are given is in Vietnamese whatever the teacher reads
                assertThat(reader.getAttribute("html", "lang"))
                        .as(address)
                        .isEqualTo(path.endsWith("/report") ? "vi" : language);
                judgeShown(reader);
            }
        }
    }

    private void judgeShown(Page reader) {
        reader.evaluate(axe);
        assertThat(reader.evaluate("() => { " + Accessibility.violations() + " }"))
                .as(reader.url())
                .isEqualTo("");
        assertThat(reader.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing of " + reader.url() + " is wider than the screen")
                .isEqualTo(true);
    }

    @Test
    @Order(14)
    void noPageAsksAnotherHostForAnything() {
        assertThat(elsewhere).isEmpty();
    }
}
