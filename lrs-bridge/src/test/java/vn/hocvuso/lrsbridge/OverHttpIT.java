package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.Doors.Door;
import vn.hocvuso.lrsbridge.plan.LargePackage;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.web.ETag;

/**
 * What the program shows only where it runs in its own server: bytes on the line as clients type them, its heap;
 * and that each of its doors opens there too. What the doors do is tested in the tests' own process.
 */
@ResourceLock(SharedBridge.RESOURCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverHttpIT {
    private static final String BOUNDARY = "----ranh-gioi";
    private static final String AGENT = "{\"mbox\":\"mailto:an@example.vn\"}";
    private static final String STATE = "/activities/state?activityId=urn:a&stateId=bytes&agent=" + encoded(AGENT);

    private final RunningBridge bridge = SharedBridge.onH2();
    private final SignedIn admin = SignedIn.as("admin", bridge);

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String statement(UUID id) {
        return statement(id, "an");
    }

    private static String statement(UUID id, String learner) {
        return Statements.openEdx(id, learner, Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    /** Whoever may see everything, with an address that is whole; most have nothing to show there. */
    @TestFactory
    Stream<DynamicTest> everyDoorIsThere() {
        return Doors.all().stream()
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    HttpResponse<String> answer = knock(door);

                    assertThat(answer.statusCode()).as(answer.body()).isNotIn(405, 500);
                    // no provider is set in the demonstration
                    if (door.verb().equals("GET")
                            && !door.path().contains("{")
                            && !door.path().contains("/openid")) {
                        assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 404);
                    }
                }));
    }

    private HttpResponse<String> knock(Door door) {
        HttpRequest.Builder request = door.path().startsWith("/xapi")
                ? bridge.xapi(door.path().substring("/xapi".length()))
                : HttpRequest.newBuilder(bridge.address(Doors.filled(door.path(), Doors::sample)))
                        .header(
                                "Content-Type",
                                door.type().startsWith("multipart") ? "multipart/form-data; boundary=x" : door.type());
        boolean ends = door.path().equals("/sign-out");
        if (!door.path().startsWith("/xapi") && !ends) {
            request.header("Cookie", admin.cookie());
        }
        boolean empty = door.verb().equals("GET") || door.verb().equals("DELETE");
        return bridge.sendOnce(
                request.method(door.verb(), empty ? BodyPublishers.noBody() : BodyPublishers.ofString(""))
                        .build());
    }

    @Test
    void aDoubleSlashATrailingSlashAndMatrixParametersLeadToTheSameResource() {
        for (String path : List.of("//statements", "/statements/", "/statements;jsessionid=1", "///statements//")) {
            HttpResponse<String> got =
                    bridge.send(bridge.xapi(path + "?limit=1").GET().build());
            assertThat(got.statusCode()).as(path).isEqualTo(200);
            assertThat(got.body()).as(path).startsWith("{\"statements\":[");
        }
        UUID id = UUID.randomUUID();
        assertThat(bridge.send(bridge.xapi("//statements?statementId=" + id)
                                .PUT(BodyPublishers.ofString(statement(id)))
                                .build())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aBombInGzipIsRefusedBeforeItFillsMemory() {
        byte[] bomb = gzip(new byte[400_000_000]);

        assertThat(packed(bomb).statusCode()).isEqualTo(413);
        assertThat(bridge.post("[]").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyBeyondItsLimitIsRefusedWhetherItTellsItsLengthOrNot() {
        byte[] large = new byte[11_000_000];
        String path = "/activities/state?activityId=urn:a&stateId=large&agent=" + encoded(AGENT);

        HttpResponse<String> told = bridge.send(
                bridge.xapi(path).PUT(BodyPublishers.ofByteArray(large)).build());
        HttpResponse<String> chunked = bridge.send(bridge.xapi(path)
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build());

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("body-too-large", "10485760");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(bridge.send(bridge.xapi(path).GET().build()).statusCode()).isEqualTo(404);
    }

    @Test
    void bracesAndQuotesThatAreNotEncodedAreTakenAsJxapiSendsThem() throws IOException {
        assertThat(typed(
                        "GET /xapi/agents?agent={\"objectType\":\"Agent\",\"mbox\":\"mailto:an@example.vn\"} HTTP/1.1"))
                .contains("HTTP/1.1 200", "\"mbox\":[\"mailto:an@example.vn\"]");
        assertThat(typed("GET /xapi//agents?agent={\"mbox\":\"mailto:an@example.vn\"} HTTP/1.1"))
                .contains("HTTP/1.1 200", "\"mbox\":[\"mailto:an@example.vn\"]");
    }

    @Test
    void lettersThatAreNotEncodedAreReadAsUtf8() throws IOException {
        assertThat(typed("GET /xapi/agents?agent={\"name\":\"Nguyễn\",\"mbox\":\"mailto:an@example.vn\"} HTTP/1.1"))
                .contains("\"name\":[\"Nguyễn\"]");
    }

    @Test
    void aLongQueryIsTaken() {
        String long60k = encoded("{\"name\":\"" + "n".repeat(60_000) + "\",\"mbox\":\"mailto:an@example.vn\"}");

        assertThat(bridge.send(bridge.xapi("/agents?agent=" + long60k).GET().build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void percentSignsAndContentTypesThatMeanNothingAreRefusedAndAreNoError() throws IOException {
        assertThat(typed("GET /xapi/agents?agent=%zz HTTP/1.1")).contains("HTTP/1.1 400");
        assertThat(typed("GET /xapi/agents?agent=%7B%22mbox%22:%22mailto:a@b.vn%22%7D HTTP/1.1", "Content-Type: ///"))
                .contains("HTTP/1.1 400");
        assertThat(typed("GET /xapi/agents?agent=" + encoded(AGENT) + " HTTP/1.1", "Content-Type: application/json"))
                .contains("HTTP/1.1 200");
    }

    private HttpResponse<String> packed(byte[] body) {
        return bridge.send(bridge.xapi("/statements")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    /** A request as it is typed, byte for byte: clients of Java would encode or refuse it. */
    private String typed(String line, String... headers) throws IOException {
        String request = line + "\r\nHost: localhost\r\nConnection: close\r\nX-Experience-API-Version: 1.0.3\r\n"
                + "Authorization: " + RunningBridge.basic("demo-lms", "demo-lms-secret") + "\r\n"
                + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n";
        try (Socket socket = new Socket("localhost", bridge.address("").getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aChunkedBodyWithoutContentTypeIsKeptAsUnknownBytes() {
        byte[] bytes = {0, (byte) 0xFF, 13, 10, 0};
        HttpRequest request = bridge.bare("/xapi" + STATE, "demo-lms", "demo-lms-secret")
                .header("X-Experience-API-Version", "1.0.0")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();

        assertThat(bridge.send(request).statusCode()).isEqualTo(204);
        HttpResponse<String> got = bridge.send(bridge.xapi(STATE).build());
        assertThat(got.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(got.headers().firstValue("ETag")).contains(ETag.of(bytes).header());
    }

    @Test
    void aPackageOfManyMegabytesIsReadWithoutFillingTheMemory(@TempDir Path folder) throws IOException {
        Path large = LargePackage.write(folder.resolve("lon.zip"));
        byte[] before = ("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"curriculum\"\r\n\r\nhoai-duc-2026 1\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lon.zip\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> offers = bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/plan/packages"))
                .header("Cookie", bridge.signIn("officer"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(before),
                        BodyPublishers.ofFile(large),
                        BodyPublishers.ofByteArray(after)))
                .build());

        assertThat(offers.statusCode()).as(offers.body()).isEqualTo(200);
        assertThat(offers.body()).contains("lon.zip", "Bài lớn").doesNotContain("class=\"problem\"");
    }
}
