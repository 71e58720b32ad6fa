package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Alone;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** That whoever sends passwords and secrets without end keeps nobody else waiting. */
@Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordFloodIT {
    private static final int SENDERS = 60;
    private static final int MEASURED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private RunningBridge bridge;
    private SignedIn teacher;

    @BeforeAll
    void start(@TempDir Path directory) {
        bridge = RunningBridge.onH2(directory);
        teacher = SignedIn.as("teacher", bridge);
        assertThat(teacher.page("/teaching").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void end() {
        bridge.close();
    }

    private HttpResponse<String> signIn(String address, String name, String secret) {
        return bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/sign-in"))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + name + "&secret=" + secret))
                .build());
    }

    private HttpResponse<String> wrongSecret(String name) {
        return bridge.sendOnce(bridge.bare("/xapi/statements", name, "wrong")
                .header("X-Experience-API-Version", "1.0.3")
                .build());
    }

    /** Sends from all sides as long as something else is done; answers how often each status came. */
    private Map<Integer, AtomicInteger> during(IntFunction<HttpResponse<String>> sent, Runnable done) {
        Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger number = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.execute(() -> {
                    while (!over.get()) {
                        HttpResponse<String> answer = sent.apply(number.incrementAndGet());
                        assertThat(answer.headers().firstValue("Retry-After").isPresent())
                                .isEqualTo(answer.statusCode() == 503);
                        answers.computeIfAbsent(answer.statusCode(), any -> new AtomicInteger())
                                .incrementAndGet();
                    }
                });
            }
            Await.until("the flood has begun", () -> number.get() > 2 * SENDERS);
            done.run();
        } finally {
            over.set(true);
            senders.shutdown();
            Await.until("the flood is over", senders::isTerminated);
        }
        return answers;
    }

    private void othersAreAnsweredInTime() {
        for (int time = 0; time < MEASURED; time++) {
            for (String path : List.of("/health/live", "/health/ready")) {
                assertInTime(path, () -> bridge.get(path, "*/*").statusCode());
            }
            assertInTime("a page of somebody who is signed in", () -> teacher.status("/teaching"));
            assertInTime("a page of anybody", () -> bridge.get("/verify", "text/html")
                    .statusCode());
        }
    }

    private static void assertInTime(String what, IntSupplier asked) {
        long before = System.nanoTime();
        assertThat(asked.getAsInt()).as(what).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).as(what).isLessThan(PATIENCE);
    }

    @Test
    void passwordsFromOneAddressKeepNobodyElseWaitingAndNobodyElseOut() {
        Map<Integer, AtomicInteger> answers =
                during(number -> signIn("203.0.113.7", "nobody-" + number, "wrong"), () -> {
                    othersAreAnsweredInTime();
                    for (int time = 0; time < 3; time++) {
                        assertThat(signIn("203.0.113.8", "auditor", "auditor-demo")
                                        .statusCode())
                                .as("the right password from elsewhere")
                                .isEqualTo(303);
                    }
                });

        assertThat(answers.keySet()).contains(401, 503).isSubsetOf(401, 503);
    }

    @Test
    void passwordsFromManyAddressesKeepNobodyElseWaiting() {
        Map<Integer, AtomicInteger> answers = during(
                number -> signIn("10." + number % 200 + "." + number % 251 + ".1", "nobody-" + number, "wrong"),
                this::othersAreAnsweredInTime);

        assertThat(answers.keySet()).contains(401).isSubsetOf(401, 503);
    }

    @Test
    void wrongSecretsOfPlatformsKeepNobodyElseWaiting() {
        Map<Integer, AtomicInteger> answers = during(
                number -> wrongSecret(number % 2 == 0 ? "demo-lms" : "nobody-" + number),
                this::othersAreAnsweredInTime);

        assertThat(answers.keySet()).containsExactly(401);
        assertThat(bridge.sendOnce(bridge.bare("/xapi/statements?limit=1", "demo-lms", "demo-lms-secret")
                                .header("X-Experience-API-Version", "1.0.3")
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }
}
