package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** The round trip of the official digital signature on PostgreSQL, and the verifier of the command line. */
class SigningIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(Bridge bridge, String path, String cookie) {
        return HttpRequest.newBuilder(bridge.address(path)).header("Cookie", cookie);
    }

    private static String signIn(Bridge bridge, String name) throws Exception {
        HttpResponse<byte[]> answer = send(request(bridge, "/sign-in", "none=none")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + name + "&secret=" + name + "-demo")));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static HttpResponse<byte[]> batch(Bridge bridge, String officer, String choice) throws Exception {
        return send(request(bridge, "/certification/signing/batch", officer)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(choice)));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The report as JSON: what became of each file. */
    private static String handIn(Bridge bridge, String officer, byte[] zip) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("""
                --b\r
                Content-Disposition: form-data; name="as"\r
                \r
                json\r
                --b\r
                Content-Disposition: form-data; name="files"; filename="da-ky.zip"\r
                Content-Type: application/zip\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = send(request(bridge, "/certification/signing/returned", officer)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return text(answer);
    }

    @Test
    void aBatchGoesOutIsSignedComesBackAndIsWhatEverybodyGetsFromThenOn(@TempDir Path directory) throws Exception {
        try (InProcessBridge bridge = InProcessBridge.on(TestDatabase.postgres(), Map.of())) {
            String officer = signIn(bridge, "officer");
            // pupils stay masked for strangers; 31 and 32 are adults
            for (int learner = 31; learner <= 32; learner++) {
                bridge.post(DemonstrationLearner.grade(
                        new UUID(4L << 12, learner), learner, "passed", "2026-11-15T06:36:01Z"));
            }
            Map<String, byte[]> out = Await.first(
                    "two papers to sign",
                    () -> {
                        HttpResponse<byte[]> answer = batch(bridge, officer, "");
                        return answer.statusCode() == 200 ? unzipped(answer.body()) : Map.<String, byte[]>of();
                    },
                    papers -> papers.size() == 2);
            Map.Entry<String, byte[]> first = out.entrySet().iterator().next();
            assertThat(first.getKey()).matches("giay-xac-nhan-[0-9]{4}-00001\\.pdf");

            SigningOffice office = SigningOffice.withRsa();
            byte[] signed = office.sign(first.getValue());
            byte[] altered = signed.clone();
            altered[first.getValue().length / 2] ^= 1;
            Map<String, byte[]> back = new LinkedHashMap<>();
            back.put("mot.pdf", signed);
            back.put("sua.pdf", altered);
            back.put("chua-ky.pdf", List.copyOf(out.values()).get(1));
            String report = handIn(bridge, officer, zipped(back));

            assertThat(report)
                    .contains("\"file\":\"mot.pdf\",\"number\":\"1/", "\"taken\":\"yes\",\"code\":\"TAKEN\"")
                    .contains("\"file\":\"sua.pdf\",\"number\":\"\",\"taken\":\"no\",\"code\":\"NOT_OUR_FILE\"")
                    .contains("\"code\":\"NOT_SIGNED\"")
                    .contains("Nguyễn Mẫu Ký")
                    .doesNotContain("001090000001");
            assertThat(handIn(bridge, officer, zipped(Map.of("mot.pdf", signed))))
                    .contains("ALREADY_TAKEN");

            everybodyGets(bridge, officer, signed);
            verifiersAgree(bridge, directory, Map.of("signed.pdf", signed, "altered.pdf", withNoise(signed)));
        }
    }

    private static byte[] withNoise(byte[] signed) {
        byte[] altered = signed.clone();
        altered[11] ^= 1;
        return altered;
    }

    private static void everybodyGets(Bridge bridge, String officer, byte[] signed) throws Exception {
        String year = text(send(request(bridge, "/certification/register", officer)))
                .replaceFirst("(?s).*register/([0-9]{4})\\.txt.*", "$1");
        String id = text(send(request(bridge, "/certification/register/" + year + ".txt", officer)))
                .replaceFirst("(?s)^[^\t]*\t[^\t]*\t([0-9a-f-]{36}).*", "$1");
        assertThat(send(request(bridge, "/certificates/" + id + "/paper.pdf", "none=none"))
                        .body())
                .isEqualTo(signed);
        assertThat(text(send(request(bridge, "/certificates/" + id, "none=none").header("Accept", "text/html"))))
                .contains("Ký số", "Nguyễn Mẫu Ký");
        // what is left to be signed is the other one
        assertThat(unzipped(batch(bridge, officer, "year=" + year).body()))
                .containsOnlyKeys("giay-xac-nhan-" + year + "-00002.pdf");
        assertThat(unzipped(batch(bridge, officer, "number=1&signed=yes").body())
                        .values())
                .singleElement()
                .isEqualTo(signed);
        byte[] print = send(request(bridge, "/certification/register/" + year + "/papers.pdf?order=class", officer))
                .body();
        try (PDDocument document = Loader.loadPDF(print)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("1/" + year, "2/" + year);
        }
    }

    private static void verifiersAgree(Bridge bridge, Path directory, Map<String, byte[]> files) throws Exception {
        Path trust = Files.createDirectories(directory.resolve("trust"));
        Path papers = Files.createDirectories(directory.resolve("papers"));
        Map<String, String> known =
                Map.of("did.json", "/.well-known/did.json", "status.json", "/status/1", "log.txt", "/log/keys");
        for (Map.Entry<String, String> one : known.entrySet()) {
            Files.write(
                    trust.resolve(one.getKey()),
                    send(request(bridge, one.getValue(), "none=none")).body());
        }
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            Files.write(papers.resolve(one.getKey()), one.getValue());
        }
        HttpResponse<byte[]> page = send(request(bridge, "/verify", "none=none")
                .header("Content-Type", "application/pdf")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(files.getOrDefault("signed.pdf", new byte[0]))));
        assertThat(text(page))
                .contains("\"verdict\":\"valid\"", "ký số bởi Nguyễn Mẫu Ký", "cơ quan cấp giấy nhận lại và lưu");
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of(System.getProperty("bridge.jar"))
                                .resolveSibling("lrs-verify.jar")
                                .toString(),
                        "--trust",
                        trust.toString(),
                        "--json",
                        papers.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(said).isEqualTo(1);
        assertThat(said)
                .containsSubsequence("altered.pdf", "\"verdict\":\"invalid\"", "Tệp đã bị sửa sau khi ký số")
                .containsSubsequence("signed.pdf", "\"verdict\":\"valid\"", "ký số bởi Nguyễn Mẫu Ký");
    }
}
