package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** Attachments and signatures over HTTP (xAPI 1.0.3 part 2 sections 2.4.11 and 2.6, part 3 section 1.5.2). */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
class AttachmentsIT {
    private static final String ESSAY = "http://lms.example.vn/essay";
    private static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    private static RunningBridge bridge;

    @BeforeAll
    static void open() {
        bridge = SharedBridge.onH2();
    }

    private static String naming(UUID id, String usage, List<String> contents) {
        List<String> entries = contents.stream()
                .map(content -> """
                        {"usageType":"%s","display":{"vi":"Tệp"},"contentType":"application/octet-stream","length":%d,"sha2":"%s"}""".formatted(usage, content.getBytes(StandardCharsets.UTF_8).length, hash(content)))
                .toList();
        return statement(id).replaceFirst("\"timestamp\"", "\"attachments\":" + entries + ",\"timestamp\"");
    }

    private static String statement(UUID id) {
        return Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static String hash(String content) {
        return Sha256.of(content).hex();
    }

    private static String part(String content) {
        return "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n"
                + "X-Experience-API-Hash: " + hash(content) + "\r\n\r\n" + content;
    }

    private static HttpResponse<String> post(String statement, String parts) {
        return bridge.send(bridge.xapi("/statements")
                .setHeader("Content-Type", "multipart/mixed; boundary=b")
                .POST(BodyPublishers.ofString(
                        "--b\r\nContent-Type: application/json\r\n\r\n" + statement + parts + "\r\n--b--\r\n"))
                .build());
    }

    private static HttpResponse<String> get(String query) {
        return bridge.send(bridge.xapi("/statements?" + query).GET().build());
    }

    @Test
    void twoAttachmentsWithOneHashAreSentOnceAndAnsweredOnce() {
        UUID id = UUID.randomUUID();

        assertThat(post(naming(id, ESSAY, List.of("same", "same")), part("same"))
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> answer = get("attachments=true&statementId=" + id);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/mixed");
        assertThat(answer.body().split("X-Experience-API-Hash: " + hash("same"), -1))
                .hasSize(2);
        assertThat(get("statementId=" + id).headers().firstValue("Content-Type"))
                .contains("application/json");
    }

    @Test
    void aContentLargerThanAPieceComesBackWhole() {
        UUID id = UUID.randomUUID();
        String large = "Bài làm dài của An. ".repeat(60_000);

        assertThat(post(naming(id, ESSAY, List.of(large)), part(large)).statusCode())
                .isEqualTo(200);

        assertThat(get("attachments=true&statementId=" + id).body()).contains(large);
    }

    @Test
    void statementsBesideAttachmentsMayBeAsLargeAsWithoutAndNoLarger() {
        UUID id = UUID.randomUUID();
        String much = naming(id, ESSAY, List.of("one")) + " ".repeat(33 << 20);

        HttpResponse<String> answer = post(much, part("one"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large", "33554432");
        assertThat(get("statementId=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedWithItsPlaceAndNothingIsStored() {
        UUID id = UUID.randomUUID();
        String one = naming(id, ESSAY, List.of("one"));

        assertThat(post(one, "").body()).contains("XAPI-00129", "/attachments/0");
        assertThat(post(one, part("one") + part("another")).body()).contains("XAPI-00128", hash("another"));
        assertThat(post(one, part("one").replace("\r\n\r\none", "\r\n\r\nforged"))
                        .body())
                .contains("X-Experience-API-Hash");
        assertThat(post(one, part("one").replace("binary", "base64")).body()).contains("Content-Transfer-Encoding");
        assertThat(get("statementId=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aSignedStatementIsStoredAndAnythingElseThatWasSignedIsRefused() throws Exception {
        UUID id = UUID.randomUUID();
        String right = signed(statement(id));
        String other = signed(statement(id).replace("\"an\"", "\"binh\""));

        assertThat(post(naming(id, SIGNATURE, List.of(other)), part(other)).body())
                .contains("XAPI-00116");
        assertThat(post(naming(id, SIGNATURE, List.of("no signature")), part("no signature"))
                        .body())
                .contains("XAPI-00115");
        assertThat(post(naming(id, SIGNATURE, List.of(right)), part(right)).statusCode())
                .isEqualTo(200);

        assertThat(get("attachments=true&statementId=" + id).body()).contains(right);
    }

    @Test
    void aMultipartBodyThatIsMalformedIsRefusedAndNothingIsStored() {
        UUID id = UUID.randomUUID();
        String statement = naming(id, ESSAY, List.of("one"));
        String json = "--b\r\nContent-Type: application/json\r\n\r\n" + statement;
        String end = "\r\n--b--\r\n";
        String hash = "X-Experience-API-Hash: " + hash("one") + "\r\n";

        assertThat(posted("multipart/mixed", json + part("one") + end))
                .as("no boundary named")
                .isEqualTo(400);
        assertThat(posted("multipart/mixed; boundary=c", json + part("one") + end))
                .as("another boundary")
                .isEqualTo(400);
        assertThat(posted("multipart/mixed; boundary=b", json.replace("--b", "") + part("one") + end))
                .as("no boundary before the first part")
                .isEqualTo(400);
        assertThat(posted("multipart/mixed; boundary=b", part("one").stripLeading() + "\r\n" + json + end))
                .as("the statements behind an attachment")
                .isEqualTo(400);
        assertThat(posted("multipart/mixed; boundary=b", json.replace("/json", "/xml") + part("one") + end))
                .as("a first part that is no JSON")
                .isEqualTo(400);
        assertThat(posted("multipart/mixed; boundary=b", json + part("one").replace(hash, "") + end))
                .as("a part without its hash")
                .isEqualTo(400);
        assertThat(posted(
                        "multipart/mixed; boundary=b",
                        json + part("one").replace("Content-Transfer-Encoding: binary\r\n", "") + end))
                .as("a part without its encoding")
                .isEqualTo(400);
        assertThat(get("statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(posted("multipart/mixed; boundary=b", json + part("one") + end))
                .isEqualTo(200);
    }

    private static int posted(String type, String body) {
        return bridge.send(bridge.xapi("/statements")
                        .setHeader("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    @Test
    void anAttachmentWithAnAddressNeedsNoContentAndOneWithoutDoes() {
        UUID id = UUID.randomUUID();
        String bare = naming(id, ESSAY, List.of("elsewhere"));
        String addressed = bare.replace("\"sha2\"", "\"fileUrl\":\"http://lms.example.vn/essay/1\",\"sha2\"");

        assertThat(bridge.post(bare).statusCode()).isEqualTo(400);
        assertThat(get("statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(bridge.post(addressed).statusCode()).isEqualTo(200);
        assertThat(post(addressed, "").statusCode()).isEqualTo(200);
        assertThat(post(statement(UUID.randomUUID()), "").statusCode()).isEqualTo(200);
    }

    @Test
    void contentsAreHandedOutWhereTheyAreAskedForOnly() {
        UUID id = UUID.randomUUID();
        post(naming(id, ESSAY, List.of("asked for")), part("asked for"));

        for (String query : List.of("statementId=" + id, "attachments=false&statementId=" + id, "limit=1")) {
            HttpResponse<String> plain = get(query);
            assertThat(plain.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
            assertThat(plain.body()).doesNotContain("\r\nasked for");
        }
        for (String query : List.of("attachments=true&statementId=" + id, "attachments=true&limit=1")) {
            HttpResponse<String> whole = get(query);
            assertThat(whole.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/mixed");
            assertThat(whole.body()).contains("X-Experience-API-Hash: " + hash("asked for"), "\r\nasked for");
        }
    }

    @Test
    void aSignatureOfAnotherTypeOrAlgorithmIsRefused() throws Exception {
        UUID id = UUID.randomUUID();
        String right = signed(statement(id));
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String keyed = base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8))
                + right.substring(right.indexOf('.'));

        assertThat(post(naming(id, SIGNATURE, List.of(keyed)), part(keyed)).body())
                .contains("XAPI-00117", "HS256");
        assertThat(post(
                                naming(id, SIGNATURE, List.of(right))
                                        .replace("application/octet-stream", "application/json"),
                                part(right))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("statementId=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aSignatureComesBackUnderItsHashByteForByte() throws Exception {
        UUID id = UUID.randomUUID();
        String signature = signed(statement(id));
        post(naming(id, SIGNATURE, List.of(signature)), part(signature));

        String answer = get("attachments=true&statementId=" + id).body();
        String content = answer.substring(answer.indexOf("X-Experience-API-Hash: " + hash(signature)));
        content = content.substring(content.indexOf("\r\n\r\n") + 4, content.indexOf("\r\n--"));

        assertThat(hash(content)).isEqualTo(hash(signature));
    }

    @Test
    void aSignatureThatNamesACertificateIsHeldToIt(@TempDir Path directory) throws Exception {
        KeyStore mine = selfSigned(directory.resolve("mine.p12"));
        KeyStore another = selfSigned(directory.resolve("another.p12"));
        UUID id = UUID.randomUUID();
        String right = signed(statement(id), named(mine), key(mine));
        String wrong = signed(statement(id), named(another), key(mine));

        assertThat(post(naming(id, SIGNATURE, List.of(wrong)), part(wrong)).body())
                .contains("x5c");
        assertThat(get("statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(post(naming(id, SIGNATURE, List.of(right)), part(right)).statusCode())
                .isEqualTo(200);
    }

    private static KeyStore selfSigned(Path file) throws Exception {
        Process keytool = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=teacher",
                        "-storepass",
                        "password",
                        "-keystore",
                        file.toString())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), "password".toCharArray());
    }

    private static PrivateKey key(KeyStore keys) throws Exception {
        return (PrivateKey) keys.getKey("one", "password".toCharArray());
    }

    private static String named(KeyStore keys) throws Exception {
        return "{\"alg\":\"RS256\",\"x5c\":[\""
                + Base64.getEncoder().encodeToString(keys.getCertificate("one").getEncoded()) + "\"]}";
    }

    private static String signed(String statement) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return signed(statement, "{\"alg\":\"RS256\"}", keys.generateKeyPair().getPrivate());
    }

    /** A JSON Web Signature in compact form (RFC 7515), made without the library that checks it. */
    private static String signed(String statement, String header, PrivateKey key) throws Exception {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String text = base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(statement.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64.encodeToString(signature.sign());
    }
}
