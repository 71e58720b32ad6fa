package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.Accessibility;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Chromium;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** One certificate, checked in each way that somebody may have: camera, file, browser without a network, command line. */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
class VerifyingIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private static RunningBridge bridge;
    private static Path folder;
    private static Path paper;
    private static Path credential;
    private static String number;

    @BeforeAll
    static void aCertificate(@TempDir Path directory) throws Exception {
        folder = directory;
        bridge = SharedBridge.onH2();
        String passed = DemonstrationLearner.grade(UUID.randomUUID(), 33, "passed", "2026-11-15T06:36:01Z");
        assertThat(bridge.post(passed).statusCode()).isEqualTo(200);
        Path files = Files.createDirectories(directory.resolve("files"));
        SignedIn officer = SignedIn.as("officer", bridge);
        IssuedCertificate issued = Await.first(
                        "the certificate", () -> IssuedCertificate.to("Lê Mẫu Thị Dung", officer), Optional::isPresent)
                .orElseThrow();
        number = issued.number();
        String found = "/verify?certificate=" + number;
        paper = fetched(found, "application/pdf", files.resolve("giay.pdf"));
        credential = fetched(found, "application/vc", files.resolve("giay.json"));
        fetched("/certificates/" + issued.id() + "/proof", "text/plain", files.resolve("giay.tlog-proof"));
    }

    /** Asks until it is there. */
    private static Path fetched(String path, String accept, Path to) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(bridge.address(path))
                .header("Accept", accept)
                .build();
        return Files.write(
                to,
                Await.first(
                                path,
                                () -> HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()),
                                answer -> answer.statusCode() == 200)
                        .body());
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** What another program reads from the picture of the paper: poppler draws it, zbar finds the QR. */
    private static String scanned() throws IOException, InterruptedException {
        Programs.need("pdftoppm", "poppler-utils");
        Programs.need("zbarimg", "zbar-tools");
        Path picture = folder.resolve("giay");
        output(List.of("pdftoppm", "-r", "110", "-png", "-singlefile", paper.toString(), picture.toString()));
        return output(List.of("zbarimg", "-q", "--raw", picture + ".png")).strip();
    }

    @Test
    void theQrOfThePaperIsCheckedByTheBrowserAlsoWithoutANetwork() throws Exception {
        String qr = scanned();
        assertThat(URI.create(qr).getPath()).isEqualTo("/v");
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page(390, 844);
            page.navigate(bridge.address("/verify").toString());
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");

            assertThat(shownAt(page, qr))
                    .startsWith("Hợp lệ")
                    .contains(number, "Chữ ký trong mã QR là đúng.", "dựa trên tên miền: did:web:");

            page.context().setOffline(true);
            page.navigate("about:blank");
            assertThat(shownAt(page, qr)).startsWith("Hợp lệ").contains("Giấy không bị thu hồi.");
            int letter = qr.length() - 60;
            String forged = qr.substring(0, letter) + (qr.charAt(letter) == 'A' ? 'B' : 'A') + qr.substring(letter + 1);
            page.navigate("about:blank");
            assertThat(shownAt(page, forged)).startsWith("Không hợp lệ");
            page.navigate("about:blank");
            page.navigate(bridge.address("/verify").toString());
            assertThat(checkedFile(page, credential))
                    .startsWith("Hợp lệ")
                    .contains("Chữ ký trên văn bản của tệp là đúng.", "dựa trên tên miền: did:web:");
            Path altered = Files.writeString(
                    folder.resolve("sua.json"), Files.readString(credential).replace("TTCB", "TTCX"));
            assertThat(checkedFile(page, altered)).startsWith("Không hợp lệ");
            assertThat(checkedFile(page, paper)).startsWith("Máy chủ không trả lời");
            page.click("summary");
            page.fill("#credential", Files.readString(credential));
            assertThat(checked(page, "#pasted-form")).startsWith("Hợp lệ");
        }
    }

    private static String shownAt(Page page, String address) {
        page.navigate(address);
        page.waitForSelector("#result:not([hidden])");
        return page.innerText("#result");
    }

    private static String checkedFile(Page page, Path file) {
        page.setInputFiles("#file", file);
        return checked(page, "#file-form");
    }

    private static String checked(Page page, String form) {
        page.evaluate("() => { document.getElementById('result').hidden = true; }");
        page.click(form + " button");
        page.waitForSelector("#result:not([hidden])");
        return page.innerText("#result");
    }

    @Test
    void aPaperThatIsHandedInIsCheckedLineByLineOnAPageThatEverybodyCanUse() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page(390, 844);
            page.addInitScript(Accessibility.judge());
            page.navigate(bridge.address("/verify").toString());
            assertThat(page.evaluate("() => { " + Accessibility.violations() + " }"))
                    .isEqualTo("");
            page.setInputFiles("#file", paper);
            page.click("#file-form button");
            page.waitForSelector(".checks");

            assertThat(page.innerText("main"))
                    .contains("Hợp lệ", "nhật ký công khai; bằng chứng khớp", "Tệp PDF đúng như khi hệ thống tạo ra");
            assertThat(page.evaluate("() => { " + Accessibility.violations() + " }"))
                    .isEqualTo("");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    @Test
    void theCommandLineAgreesWithTheServerAndNeedsNoneOfIt() throws Exception {
        Path trust = Files.createDirectories(folder.resolve("trust"));
        fetched("/.well-known/did.json", "application/json", trust.resolve("did.json"));
        fetched("/status/1", "application/json", trust.resolve("status.json"));
        fetched("/log/keys", "text/plain", trust.resolve("log.txt"));
        Path jar = Path.of(System.getProperty("bridge.jar")).resolveSibling("lrs-verify.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        String table = output(List.of(
                java,
                "-jar",
                jar.toString(),
                "--trust",
                trust.toString(),
                folder.resolve("files").toString()));

        assertThat(table).endsWith("2 valid, 0 invalid, 0 undecided\n");
        assertThat(Files.size(jar)).as("one small jar").isLessThan(10_000_000);
    }

    @Test
    void theFieldForTheOfficialSignatureIsSeenByAnotherProgram() throws Exception {
        Programs.need("pdfsig", "poppler-utils");

        assertThat(output(List.of("pdfsig", paper.toString()))).contains("ChuKySo", "is not signed");
    }
}
