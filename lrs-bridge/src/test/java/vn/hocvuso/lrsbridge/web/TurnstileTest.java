package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Await;

/** What becomes of those who are too many. */
class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(2);

    private String and(int more) {
        return more == 0 ? "through" : turnstile.through(() -> and(more - 1));
    }

    @Test
    void soManyGetThroughAtOnceAndTheNextIsAskedToComeAgain() {
        assertThat(and(2)).isEqualTo("through");
        assertThatThrownBy(() -> and(3))
                .satisfies(thrown -> assertThat(((Refused) thrown).refusal()).isEqualTo(Refusal.BUSY));
        assertThat(and(2)).as("whoever has left makes room, also by a failure").isEqualTo("through");
    }

    @Test
    void theAnswerSaysWhenToComeAgain() {
        Response refused = Response.status(Refusal.BUSY.status()).build();

        assertThat(RefusedMapper.withTimeToRetry(Refusal.BUSY, refused).getHeaderString("Retry-After"))
                .isEqualTo("5");
        assertThat(RefusedMapper.withTimeToRetry(Refusal.FORBIDDEN, refused).getHeaders())
                .doesNotContainKey("Retry-After");
    }

    /** Holds a place until it is told to leave. */
    private static final class Holder {
        private final CountDownLatch in = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);
        private final CompletableFuture<String> done;

        Holder(Turnstile turnstile, String source) {
            done = CompletableFuture.supplyAsync(() -> turnstile.through(source, this::hold));
        }

        private String hold() {
            in.countDown();
            await(leave);
            return "through";
        }

        void leave() {
            leave.countDown();
            assertThat(done.join()).isEqualTo("through");
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static Holder held(Turnstile turnstile, String source) {
        Holder holder = new Holder(turnstile, source);
        Holder.await(holder.in);
        return holder;
    }

    private static void assertBusy(Turnstile turnstile, String source) {
        assertThatThrownBy(() -> turnstile.through(source, () -> "through"))
                .satisfies(thrown -> assertThat(((Refused) thrown).refusal()).isEqualTo(Refusal.BUSY));
    }

    @Test
    void whoComesWhereThereIsAQueueWaitsForAPlace() {
        Turnstile queued = new Turnstile(1, new Turnstile.Queue(1, 9, Duration.ofSeconds(20)));
        Holder first = held(queued, "one");
        CompletableFuture<String> waiting =
                CompletableFuture.supplyAsync(() -> queued.through("two", () -> "after it"));

        Await.until("somebody waits", () -> queued.inside() == 2);
        assertBusy(queued, "three");
        assertThat(waiting).isNotDone();
        first.leave();

        assertThat(waiting.join()).isEqualTo("after it");
        assertThat(queued.through("three", () -> "through")).isEqualTo("through");
    }

    @Test
    void whoHasWaitedLongEnoughIsAskedToComeAgain() {
        Turnstile queued = new Turnstile(1, new Turnstile.Queue(5, 9, Duration.ofMillis(20)));
        Holder first = held(queued, "one");

        assertBusy(queued, "two");

        first.leave();
    }

    @Test
    void oneSourceTakesNoMoreThanItsShare() {
        Turnstile shared = new Turnstile(3, new Turnstile.Queue(0, 1, Duration.ZERO));
        Holder first = held(shared, "one");

        assertBusy(shared, "one");
        assertThat(shared.through("two", () -> "through")).isEqualTo("through");
        first.leave();
        assertThat(shared.through("one", () -> "through")).isEqualTo("through");
    }
}
