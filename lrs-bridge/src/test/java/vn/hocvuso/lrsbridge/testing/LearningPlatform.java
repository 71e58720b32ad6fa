package vn.hocvuso.lrsbridge.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;

/** What a learning platform does for a package: keeps its files, hands out the token once, and launches it. */
public final class LearningPlatform implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "xml", "application/xml");

    private final RunningBridge bridge;
    private final Key key;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private String mode = "Normal";

    /** One whose record store is this bridge. */
    public LearningPlatform(RunningBridge bridge) {
        this.bridge = bridge;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        key = Key.ofPages(address(""), bridge);
    }

    /**
     * What the platform hands to its content, so that it lies open to every learner.
     *
     * @param name the user of Basic authentication
     */
    public record Key(String name, String secret) {
        private static Key ofPages(String origin, RunningBridge bridge) {
            JsonNode made = SignedIn.as("admin", bridge)
                    .json("POST", "/api/platforms", """
                            {"label":"Nền tảng mở bài","kind":"CMI5","home":"%s","origins":["%s"]}""".formatted(DemonstrationLearner.PLATFORM, origin));
            return new Key(made.path("key").asText(), made.path("secret").asText());
        }

        private String basic() {
            return Bridge.basic(name, secret);
        }
    }

    /** The key that its content is handed. */
    public Key key() {
        return key;
    }

    /** In which mode units of cmi5 are launched from now on: Normal, Browse or Review (10.2.2). */
    public void launchesIn(String launchMode) {
        mode = launchMode;
    }

    /** Takes a package in under a name. */
    public void keep(String name, byte[] zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put("/" + name + "/" + entry.getName(), entries.readAllBytes());
            }
        }
    }

    /** Takes a page or a script of its own in. */
    public void keepFile(String path, byte[] content) {
        files.put(path, content);
    }

    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Launches an assignable unit of cmi5 (section 8) for a learner of the demonstration, after writing its launch data (10). */
    public String launchCmi5(String name, String account, String publisherId, double masteryScore) {
        String registration = UUID.randomUUID().toString();
        String activity = address("/hoat-dong/" + name + "/" + registration);
        bridge.send(bridge.xapi("/activities/state?stateId=LMS.LaunchData&activityId=" + encoded(activity) + "&agent="
                        + encoded(agent(account)) + "&registration=" + registration)
                .PUT(HttpRequest.BodyPublishers.ofString(
                        """
                        {"contextTemplate":{"contextActivities":{"grouping":[{"id":"%s"}]},
                          "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"%s"}},
                         "launchMode":"%s","moveOn":"Passed","masteryScore":%s,"returnURL":"%s"}""".formatted(publisherId, UUID.randomUUID(), mode, masteryScore, address("/ve-lai.html"))))
                .build());
        String fetch = "/token/" + UUID.randomUUID();
        tokens.put(fetch, key.basic().substring("Basic ".length()));
        return address("/" + name + "/index.html") + "?endpoint="
                + encoded(bridge.address("/xapi/").toString())
                + "&fetch=" + encoded(address(fetch)) + "&actor=" + encoded(agent(account)) + "&registration="
                + registration + "&activityId=" + encoded(activity);
    }

    /** Launches the same unit in the same registration again, with another token. */
    public String launchAgain(String launch) {
        String fetch = "/token/" + UUID.randomUUID();
        tokens.put(fetch, key.basic().substring("Basic ".length()));
        return launch.replaceFirst("fetch=[^&]*", "fetch=" + encoded(address(fetch)));
    }

    /** Launches a Tin Can package for a learner of the demonstration. */
    public String launchTinCan(String name, String account) {
        return address("/" + name + "/index.html") + "?endpoint="
                + encoded(bridge.address("/xapi/").toString())
                + "&auth=" + encoded(key.basic()) + "&actor="
                + encoded(agent(account)) + "&registration=" + UUID.randomUUID();
    }

    private static String agent(String account) {
        return "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"" + DemonstrationLearner.PLATFORM
                + "\",\"name\":\"" + account + "\"}}";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/token/")) {
            String token = tokens.remove(path);
            String answer = token == null
                    ? "{\"error-code\":\"1\",\"error-text\":\"Already in use\"}"
                    : "{\"auth-token\":\"" + token + "\"}";
            send(exchange, 200, "application/json", answer.getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] content = files.get(path);
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        send(exchange, content == null ? 404 : 200, type, content == null ? new byte[0] : content);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
