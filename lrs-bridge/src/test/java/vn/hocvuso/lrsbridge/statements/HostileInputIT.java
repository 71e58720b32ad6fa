package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.Mutations;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedNodes;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * Broken input, over HTTP, against a server with a heap of 512 MB: it is stored or refused, whole, and never breaks the
 * server.
 */
@ResourceLock(value = SharedNodes.RESOURCE, mode = ResourceAccessMode.READ)
class HostileInputIT {
    private static final int IN_BATCHES = 70_000;
    private static final int PER_BATCH = 10;
    private static final int ALONE = 32_000;
    private static final int MULTIPART = 10_000;
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 409, 413);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\\s*\"actor\"");

    private static RunningBridge bridge;

    @BeforeAll
    static void open() {
        bridge = SharedNodes.all().get(0);
    }

    private static String statement(UUID id, String learner) {
        return Statements.openEdx(id, learner, Statements.PASSED, "2026-11-20T01:02:03Z")
                .replace(
                        "\"timestamp\"",
                        "\"result\":{\"score\":{\"raw\":7,\"min\":0,\"max\":10},\"duration\":\"PT3M2.5S\"},"
                                + "\"context\":{\"registration\":\"11111111-2222-4333-8444-555555555555\",\"contextActivities\":"
                                + "{\"parent\":[{\"id\":\"http://lms.example.vn/course/1\"}]}},\"timestamp\"");
    }

    @Test
    void aHundredThousandBrokenStatementsAreStoredOrRefusedWhole() {
        Map<UUID, Integer> answers = new ConcurrentHashMap<>();

        IntStream.range(0, IN_BATCHES / PER_BATCH).parallel().forEach(batch -> {
            UUID marker = UUID.randomUUID();
            answers.put(marker, post(batch(batch, marker)).statusCode());
        });
        AtomicInteger refused = new AtomicInteger();
        IntStream.range(0, ALONE).parallel().forEach(seed -> {
            byte[] broken = new Mutations(seed)
                    .of(statement(UUID.randomUUID(), "broken").getBytes(StandardCharsets.UTF_8));
            int status = post(broken).statusCode();
            assertThat(status).isIn(ANSWERS);
            refused.addAndGet(status == 200 ? 0 : 1);
        });

        assertThat(answers.values()).allSatisfy(status -> assertThat(status).isIn(ANSWERS));
        assertThat(refused.get()).isBetween(ALONE / 10, ALONE * 98 / 100);
        Set<UUID> stored = markers();
        answers.forEach((marker, status) -> assertThat(stored.contains(marker))
                .as("marker of a batch answered %d", status)
                .isEqualTo(status == 200));
        assertThat(stored).isNotEmpty();
    }

    /** A good statement, then broken ones; one batch in fifty stays whole, to see that good ones are stored. */
    private static byte[] batch(int seed, UUID marker) {
        Mutations mutations = new Mutations(-1L - seed);
        StringBuilder batch = new StringBuilder("[").append(statement(marker, "hostile-marker"));
        for (int index = 0; index < PER_BATCH; index++) {
            byte[] one = statement(UUID.randomUUID(), "broken").getBytes(StandardCharsets.UTF_8);
            batch.append(',').append(new String(seed % 50 == 0 ? one : mutations.of(one), StandardCharsets.ISO_8859_1));
        }
        return batch.append(']').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static HttpResponse<String> post(byte[] body) {
        return bridge.send(bridge.xapi("/statements")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** All markers that can be read back, page by page. */
    private static Set<UUID> markers() {
        String agent = URLEncoder.encode(
                "{\"account\":{\"homePage\":\"%s\",\"name\":\"hostile-marker\"}}".formatted(Statements.LMS),
                StandardCharsets.UTF_8);
        Set<UUID> found = new HashSet<>();
        String next = "/statements?agent=" + agent;
        while (!next.isEmpty()) {
            String page = bridge.send(bridge.xapi(next).GET().build()).body();
            Matcher ids = ID.matcher(page);
            while (ids.find()) {
                found.add(UUID.fromString(ids.group(1)));
            }
            Matcher more = Pattern.compile("\"more\":\"/xapi([^\"]*)\"}$").matcher(page);
            next = more.find() ? more.group(1) : "";
        }
        return found;
    }

    @Test
    void tenThousandBrokenMultipartBodiesNeverBreakTheServer() {
        byte[] content = "Bài làm của An".getBytes(StandardCharsets.UTF_8);
        AtomicInteger stored = new AtomicInteger();

        IntStream.range(0, MULTIPART).parallel().forEach(seed -> {
            byte[] body = multipart(UUID.randomUUID(), content).getBytes(StandardCharsets.UTF_8);
            int status = bridge.send(bridge.xapi("/statements")
                            .setHeader("Content-Type", "multipart/mixed; boundary=boundary")
                            .POST(BodyPublishers.ofByteArray(new Mutations(seed).of(body)))
                            .build())
                    .statusCode();
            assertThat(status).as("seed %d", seed).isIn(ANSWERS);
            stored.addAndGet(status == 200 ? 1 : 0);
        });

        assertThat(stored.get()).isBetween(MULTIPART / 100, MULTIPART * 9 / 10);
        assertThat(bridge.get("/health/ready", "application/json").statusCode()).isEqualTo(200);
    }

    private static String multipart(UUID id, byte[] content) {
        String hash = Sha256.of(content).hex();
        String attachment = String.format(
                Locale.ROOT,
                "\"attachments\":[{\"usageType\":\"http://lms.example.vn/essay\",\"display\":{\"vi\":\"Bài làm\"},"
                        + "\"contentType\":\"text/plain\",\"length\":%d,\"sha2\":\"%s\"}],\"timestamp\"",
                content.length,
                hash);
        return "--boundary\r\nContent-Type: application/json\r\n\r\n"
                + statement(id, "essay").replaceFirst("\"timestamp\"", attachment)
                + "\r\n--boundary\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n"
                + "X-Experience-API-Hash: " + hash + "\r\n\r\n"
                + new String(content, StandardCharsets.UTF_8)
                + "\r\n--boundary--\r\n";
    }
}
