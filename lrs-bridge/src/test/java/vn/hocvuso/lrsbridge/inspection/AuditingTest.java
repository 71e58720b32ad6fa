package vn.hocvuso.lrsbridge.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.auditing.LogKey;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.auditing.SignedNote;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** An auditor's day, the first certificates being two: a sample, a chain, a pack, and the log. */
class AuditingTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SuppressWarnings("NullAway.Init")
    private static InProcessBridge bridge;

    @SuppressWarnings("NullAway.Init")
    private static String auditor;

    private static int year;

    @BeforeAll
    static void twoCertificates() throws Exception {
        bridge = InProcessBridge.on(TestDatabase.h2().kept(), Map.of());
        auditor = signIn("auditor");
        for (int learner = 1; learner <= 2; learner++) {
            bridge.post(
                    DemonstrationLearner.grade(new UUID(4L << 12, learner), learner, "passed", "2026-11-15T06:36:01Z"));
        }
        Matcher shown = Pattern.compile("name=\"year\" type=\"number\" value=\"([0-9]{4})\"")
                .matcher(text(get("/auditing", auditor)));
        assertThat(shown.find()).isTrue();
        year = Integer.parseInt(shown.group(1));
        Await.until(
                "two certificates",
                () -> text(get("/auditing/sample?year=" + year + "&count=9&seed=1", auditor))
                                .split("/auditing/certificates/", -1)
                                .length
                        > 2);
    }

    @AfterAll
    static void stop() {
        bridge.close();
    }

    private static String signIn(String name) throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(bridge.address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=" + name + "&secret=" + name + "-demo"))
                        .build(),
                BodyHandlers.ofByteArray());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static HttpResponse<byte[]> get(String path, String cookie) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(bridge.address(path))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> upload(String field, String name, byte[] content, String as) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--b\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\n" + as
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"" + field + "\""
                + (name.isEmpty() ? "" : "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream")
                + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(bridge.address("/auditing/checks"))
                        .header("Cookie", auditor)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String firstId() throws Exception {
        Matcher id = Pattern.compile("/auditing/certificates/([0-9a-f-]{36})")
                .matcher(text(get("/auditing/sample?year=" + year + "&count=9&seed=1", auditor)));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void onlyAuditorsSeeIt() throws Exception {
        for (String path : List.of(
                "/auditing",
                "/auditing/sample?year=2026",
                "/auditing/access",
                "/auditing/certificates/" + firstId(),
                "/auditing/certificates/" + firstId() + "/pack.zip",
                "/auditing/access.csv")) {
            assertThat(get(path, signIn("teacher")).statusCode()).as(path).isEqualTo(403);
            assertThat(get(path, "").statusCode()).as(path).isIn(303, 401);
        }
    }

    @Test
    void aListOfNumbersGetsARowEachWithItsReason() throws Exception {
        String csv = text(upload(
                "numbers", "", ("1/" + year + "\n77/" + year + "\nxyz\n").getBytes(StandardCharsets.UTF_8), "csv"));

        assertThat(csv.lines().toList()).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(1)).startsWith("\"1/" + year + "\",\"1/" + year + "\",\"valid\",\"\"");
            assertThat(lines.get(2)).contains("\"not-found\",\"not-found\"");
            assertThat(lines.get(3)).startsWith("\"xyz\",\"\",\"not-found\"");
        });
    }

    @Test
    void aZipOfPapersGetsARowEachAndAChangedOneSaysWhy() throws Exception {
        String id = firstId();
        byte[] paper = get("/certificates/" + id + "/paper.pdf", auditor).body();
        byte[] credential =
                get("/certificates/" + id + "/credential.json", auditor).body();
        byte[] changed = new String(credential, StandardCharsets.UTF_8)
                .replace("Kỹ năng", "Kỹ nẵng")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("1.pdf", paper);
        files.put("2.json", credential);
        files.put("3.json", changed);
        files.put("4.pdf", "no paper".getBytes(StandardCharsets.UTF_8));

        String json = text(upload("file", "papers.zip", zip(files), "json"));

        assertThat(json)
                .contains("{\"asked\":\"1.pdf\",\"number\":\"\",\"verdict\":\"valid\"")
                .contains("{\"asked\":\"2.json\",\"number\":\"\",\"verdict\":\"valid\"")
                .contains("{\"asked\":\"3.json\",\"number\":\"\",\"verdict\":\"invalid\",\"reason\":\"signature-rdfc\"")
                .contains("{\"asked\":\"4.pdf\",\"number\":\"\",\"verdict\":\"invalid\",\"reason\":\"well-formed\"");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theSameSeedDrawsTheSameSample() throws Exception {
        String path = "/auditing/sample.csv?year=" + year + "&count=2&seed=20261124";

        assertThat(text(get(path, auditor))).isEqualTo(text(get(path, auditor)));
        assertThat(text(get("/auditing/sample?year=" + year + "&count=2", auditor)))
                .containsPattern("[0-9]+");
        assertThat(get("/auditing/sample?year=" + year + "&count=0", auditor).statusCode())
                .isEqualTo(400);
        assertThat(get("/auditing/sample?year=" + year + "&seed=x", auditor).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCertificateIsFollowedToTheStatementsThatItRestsOn() throws Exception {
        String chain = text(get("/auditing/certificates/" + firstId() + "/chain.json", auditor));

        assertThat(chain)
                .contains("\"same\":\"YES\"", "\"linked_by\":\"demonstration\"", "\"outcome\":\"ACHIEVED\"")
                .doesNotContain("\"same\":\"NO\"", "\"same\":\"GONE\"");
    }

    @Test
    void thePackHoldsWhatItsSignedManifestSays() throws Exception {
        Map<String, byte[]> files = unzipped(get("/auditing/certificates/" + firstId() + "/pack.zip", auditor)
                .body());
        String manifest = new String(files.get("manifest.txt"), StandardCharsets.UTF_8);
        List<LogKey> keys =
                text(get("/log/keys", auditor)).lines().map(LogKey::parse).toList();
        SignedNote seal = SignedNote.parse(new String(files.get("manifest.sig"), StandardCharsets.UTF_8));

        assertThat(seal.signer(keys)).isPresent();
        assertThat(seal.text()).isEqualTo("evidence-pack\n" + manifest);
        assertThat(manifest.lines()).hasSize(files.size() - 2).allSatisfy(line -> {
            byte[] file = files.get(line.substring(66));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                    .isEqualTo(line.substring(0, 64));
        });
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("statements/"));
        assertThat(new String(files.get("rules/added-1.xml"), StandardCharsets.UTF_8))
                .as("rules that were added later than the curriculum")
                .contains("<mapping-rules", "<rule id=\"demo-khoa-hoc-sinh\"");
        assertThat(new String(files.get("cases.json"), StandardCharsets.UTF_8)).isEqualTo("[]");
        LogProof proof = LogProof.parse(new String(files.get("certificate.tlog-proof"), StandardCharsets.UTF_8));
        assertThat(proof.checkpoint().signer(keys)).isPresent();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String examined(String checkpoint) throws Exception {
        return text(HTTP.send(
                HttpRequest.newBuilder(bridge.address("/auditing/log?lang=en"))
                        .header("Cookie", auditor)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "checkpoint=" + java.net.URLEncoder.encode(checkpoint, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofByteArray()));
    }

    @Test
    void aRefusalLeadsBackToThePageBeforeButNotToAnotherServer() throws Exception {
        assertThat(refusedFrom("https://elsewhere.example/auditing?a=1")).contains("href=\"/auditing?a=1\"");
        assertThat(refusedFrom("https://elsewhere.example//evil.example"))
                .contains("href=\"/\"")
                .doesNotContain("evil");
        assertThat(refusedFrom("not an address")).contains("href=\"/\"");
    }

    private static String refusedFrom(String page) throws Exception {
        return text(HTTP.send(
                HttpRequest.newBuilder(bridge.address("/auditing/sample?count=0"))
                        .header("Cookie", auditor)
                        .header("Accept", "text/html")
                        .header("Referer", page)
                        .build(),
                BodyHandlers.ofByteArray()));
    }

    @Test
    void theLogIsHeldAgainstAnEarlierCheckpointAndEveryLookIsNoted() throws Exception {
        String checkpoint = text(get("/log/checkpoint", auditor));
        assertThat(examined(checkpoint.replace("\n", "\r\n"))).contains("history was not rewritten");
        assertThat(examined("không phải"))
                .as("what is none is said to be none, and stands there to be mended")
                .contains("no signed checkpoint", ">không phải</textarea>");

        String id = firstId();
        get("/auditing/certificates/" + id, auditor);
        String accesses = text(get("/auditing/access.csv", auditor));
        assertThat(accesses)
                .contains("LOG_EXAMINED", "CERTIFICATE_FOLLOWED", "SAMPLE_DRAWN", "ACCESS_LOG_EXPORTED")
                .contains("Kiểm tra viên trình diễn");
    }

    @Test
    void whatAuditorsSeeTheyTakeAlongAndItIsNotedThatTheySawIt() throws Exception {
        String register = "/certification/register/" + year;
        get("/certification/register?year=" + year, auditor);
        assertThat(text(get(register + ".csv", auditor)))
                .startsWith("\uFEFF\"number\",\"kind\",\"certificate\"")
                .contains("\"1/" + year + "\",\"ISSUED\"");
        assertThat(text(get(register + ".json", auditor))).startsWith("[{\"number\":\"1/" + year + "\"");
        assertThat(text(get(register + ".txt", auditor))).startsWith("1/" + year + "\tISSUED");
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(get(register + ".xlsx", auditor).body()))) {
            assertThat(book.getFirstSheet().read()).hasSizeGreaterThanOrEqualTo(3);
        }
        get("/auditing/cases", auditor);
        get("/certificates/" + firstId(), auditor);
        assertThat(text(get("/auditing/cases.csv", auditor))).contains("\"outcome\"");
        assertThat(text(get("/auditing/pushes.json", auditor))).isEqualTo("[]");

        assertThat(text(get("/auditing/access.csv", auditor)))
                .contains("REGISTER_READ", "REGISTER_EXPORTED", "\"" + year + " xlsx\"")
                .contains("CASES_READ", "CASES_EXPORTED", "CERTIFICATE_SEEN");
    }

    @Test
    void theTilesAreStaticAndTheProofIsBesideTheCertificate() throws Exception {
        HttpResponse<byte[]> tile = get("/log/tile/0/000.p/2", "");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.body()).hasSize(64);
        assertThat(tile.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get("/log/tile/0/000", "").statusCode()).isEqualTo(404);
        assertThat(get("/log/tile/0/000.p/256", "").statusCode()).isEqualTo(404);
        assertThat(get("/log/tile/0/x000/000.p/2", "").statusCode()).isIn(200, 404);

        String proof = text(get("/certificates/" + firstId() + "/proof", ""));
        assertThat(proof).startsWith("c2sp.org/tlog-proof@v1\nindex ");
        assertThat(text(get("/log/consistency?from=1&to=2", "")).lines()).hasSize(1);
    }
}
