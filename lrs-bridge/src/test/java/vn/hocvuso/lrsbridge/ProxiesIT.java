package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.lrsbridge.testing.Alone;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.Chromium;
import vn.hocvuso.lrsbridge.testing.FreePort;
import vn.hocvuso.lrsbridge.testing.Proxy;
import vn.hocvuso.lrsbridge.testing.RawRequest;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** The server behind real proxies that are set up as {@code docs/operating.md} says. */
@Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxiesIT {
    private static final int MEGABYTE = 1 << 20;
    private static final String HOME = "127.0.0.1";
    private static final String NEIGHBOUR = "127.0.0.2";

    /** More than all threads of the server. */
    private static final int SLOW = 300;

    private static final int FIRST_PORT = FreePort.next();

    private static final String ORIGIN = "https://lms.example.vn";

    private final Map<Proxy.Kind, Proxy> proxies = new EnumMap<>(Proxy.Kind.class);
    private Path directory;
    private RunningBridge bridge;

    @BeforeAll
    void start(@TempDir Path given) {
        directory = given;
        bridge = RunningBridge.onH2(directory, Map.of("BRIDGE_PUBLIC_URL", "https://localhost:" + FIRST_PORT));
    }

    @AfterAll
    void end() {
        proxies.values().forEach(Proxy::close);
        bridge.close();
    }

    /** One of each kind; the first is what the server believes to be its public address. */
    private Proxy proxy(Proxy.Kind kind) throws IOException {
        kind.need();
        if (!proxies.containsKey(kind)) {
            int port = kind == Proxy.Kind.NGINX ? FIRST_PORT : FreePort.next();
            Path own = Files.createDirectory(directory.resolve(kind.name()));
            proxies.put(kind, Proxy.before(bridge.address("/"), kind, port, own));
        }
        return Objects.requireNonNull(proxies.get(kind));
    }

    private static HttpResponse<String> send(Proxy proxy, HttpRequest request) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(proxy.trust())
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder xapi(Proxy proxy, String path) {
        return HttpRequest.newBuilder(proxy.address("/xapi" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", Bridge.basic("demo-lms", "demo-lms-secret"))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json");
    }

    private static String statement(UUID id) {
        return Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static HttpResponse<String> post(Proxy proxy, HttpRequest.Builder head, BodyPublisher body)
            throws Exception {
        return send(proxy, head.POST(body).build());
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserSignsInOverTlsAndStaysThere(Proxy.Kind kind) throws Exception {
        Proxy proxy = proxy(kind);
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.pageWithoutJudgingCertificates();
            page.navigate(proxy.address("/teaching").toString());
            page.fill("#name", "teacher");
            page.fill("#secret", "teacher-demo");
            page.press("#secret", "Enter");
            page.waitForURL(proxy.address("/teaching").toString());

            assertThat(page.context().cookies())
                    .filteredOn(cookie -> cookie.name.equals("bridge-sign-in"))
                    .singleElement()
                    .satisfies(cookie ->
                            assertThat(cookie.secure && cookie.httpOnly).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentOnStaysOnTheAddressOfTheProxy(Proxy.Kind kind) throws Exception {
        Proxy proxy = proxy(kind);

        HttpResponse<String> answer = send(
                proxy,
                HttpRequest.newBuilder(proxy.address("/people"))
                        .header("Accept", "text/html")
                        .build());

        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(proxy.address("/people").resolve(location).toString())
                .startsWith(proxy.address("/sign-in").toString());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void twentyMegabytesPassAndMoreThanTheLimitIsRefusedInWords(Proxy.Kind kind) throws Exception {
        Proxy proxy = proxy(kind);
        UUID id = UUID.randomUUID();
        String content = "a".repeat(20 * MEGABYTE);
        String hash = Sha256.of(content).hex();
        String naming = statement(id).replaceFirst("\"timestamp\"", """
                "attachments":[{"usageType":"http://lms.example.vn/essay","display":{"vi":"Tệp"},"contentType":"text/plain","length":%d,"sha2":"%s"}],"timestamp\"""".formatted(content.length(), hash));
        String body = "--b\r\nContent-Type: application/json\r\n\r\n" + naming
                + "\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
                + hash + "\r\n\r\n" + content + "\r\n--b--\r\n";

        HttpResponse<String> stored = post(
                proxy,
                xapi(proxy, "/statements").setHeader("Content-Type", "multipart/mixed; boundary=b"),
                BodyPublishers.ofString(body));
        HttpResponse<String> refused =
                post(proxy, xapi(proxy, "/statements"), BodyPublishers.ofString(" ".repeat(33 * MEGABYTE)));

        assertThat(stored.body()).contains(id.toString());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("findings");
    }

    @ParameterizedTest
    @EnumSource
    void bodiesThatTrickleHoldNoThreadOfTheServer(Proxy.Kind kind) throws Exception {
        Proxy proxy = proxy(kind);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = proxy.connect(HOME);
                slow.add(socket);
                write(
                        socket,
                        "POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 100000\r\n\r\n{");
            }
            for (Socket socket : slow) {
                write(socket, " ");
            }
            for (int time = 0; time < 20; time++) {
                long before = System.nanoTime();
                assertThat(send(
                                        proxy,
                                        HttpRequest.newBuilder(proxy.address("/health/live"))
                                                .build())
                                .statusCode())
                        .isEqualTo(200);
                assertThat(bridge.get("/sign-in", "text/html").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** What a request from that address is answered, over a connection of its own. */
    private static String raw(Proxy proxy, String from, String request) throws IOException {
        try (Socket socket = proxy.connect(from)) {
            socket.setSoTimeout(60_000);
            write(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int signIn(Proxy proxy, String from, String says, String name, String secret) throws IOException {
        String form = "name=" + name + "&secret=" + secret;
        return RawRequest.status(raw(
                proxy,
                from,
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: " + says
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverGuessesIsKnownByTheAddressThatTheProxySees(Proxy.Kind kind) throws Exception {
        Proxy proxy = proxy(kind);
        String name = kind == Proxy.Kind.NGINX ? "auditor" : "officer";
        for (int time = 0; time < 5; time++) {
            signIn(proxy, HOME, "203.0.113." + time, name, "wrong");
        }

        assertThat(signIn(proxy, HOME, "203.0.113.99", name, name + "-demo"))
                .as("the same address, whatever it says that it is")
                .isEqualTo(429);
        assertThat(signIn(proxy, NEIGHBOUR, HOME, name, name + "-demo"))
                .as("another address, which says that it is the one that is locked out")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource
    void bodiesInChunksAndInGzipPass(Proxy.Kind kind) throws Exception {
        Proxy proxy = proxy(kind);
        UUID inChunks = UUID.randomUUID();
        UUID packed = UUID.randomUUID();

        HttpResponse<String> chunked = post(
                proxy,
                xapi(proxy, "/statements"),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(statement(inChunks)))));
        HttpResponse<String> gzip = post(
                proxy,
                xapi(proxy, "/statements").header("Content-Encoding", "gzip"),
                BodyPublishers.ofByteArray(gzip(bytes(statement(packed)))));
        String read = raw(
                proxy,
                HOME,
                "GET /xapi/statements?statementId=" + inChunks + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: " + Bridge.basic("demo-lms", "demo-lms-secret")
                        + "\r\nX-Experience-API-Version: 1.0.3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

        assertThat(chunked.body()).contains(inChunks.toString());
        assertThat(gzip.body()).contains(packed.toString());
        assertThat(RawRequest.status(read)).isEqualTo(200);
        assertThat(read).contains(inChunks.toString());
    }

    @ParameterizedTest
    @EnumSource
    void longQueriesPass(Proxy.Kind kind) throws Exception {
        Proxy proxy = proxy(kind);
        String activity = "http://lms.example.vn/" + "a".repeat(20_000);

        assertThat(send(
                                proxy,
                                xapi(proxy, "/statements?limit=1&activity=" + activity)
                                        .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void theHeadersThatPlatformsAndPagesOfOthersNeedArrive(Proxy.Kind kind) throws Exception {
        Proxy proxy = proxy(kind);

        String preflight = raw(
                proxy,
                HOME,
                "OPTIONS /xapi/statements HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: " + ORIGIN
                        + "\r\nAccess-Control-Request-Method: POST\r\n\r\n");
        HttpResponse<String> about = send(proxy, xapi(proxy, "/about").build());

        assertThat(RawRequest.status(preflight)).isEqualTo(204);
        assertThat(preflight)
                .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: " + ORIGIN + "\r\n")
                .containsIgnoringCase("\r\nAccess-Control-Allow-Headers: Authorization");
        assertThat(about.statusCode()).isEqualTo(200);
        assertThat(about.headers().firstValue("X-Experience-API-Version")).hasValue("1.0.3");
    }

    @ParameterizedTest
    @EnumSource
    void noHeaderTellsAVersionOfTheServer(Proxy.Kind kind) throws Exception {
        HttpResponse<String> page = send(
                proxy(kind), HttpRequest.newBuilder(proxy(kind).address("/")).build());

        assertThat(page.headers().map().keySet()).noneMatch(name -> name.equalsIgnoreCase("X-Powered-By"));
        assertThat(page.headers().allValues("Server")).noneMatch(server -> server.matches(".*[0-9].*"));
        assertThat(bridge.get("/", "text/html").headers().firstValue("Server")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
