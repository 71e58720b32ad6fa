package vn.hocvuso.lrsbridge.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Await;

class BackgroundWorkerTest {
    private static final Duration NEVER_BY_ITSELF = Duration.ofDays(1);
    private static final long SECONDS = 60;

    private final Logger log = Logger.getLogger("vn.hocvuso.lrsbridge");
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(record.getLevel() + " " + new java.util.logging.SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(ear);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(ear);
        log.setUseParentHandlers(true);
    }

    private static BackgroundWorker worker(Duration looksEvery, IntSupplier step) {
        return BackgroundWorker.start("a worker", Thread::new, new BackgroundWorker.Task(looksEvery, 10, step));
    }

    @Test
    void itWorksOnWhileThereIsSomethingLeftToDo() throws Exception {
        AtomicInteger left = new AtomicInteger(35);
        CountDownLatch done = new CountDownLatch(4);

        try (BackgroundWorker worker = worker(NEVER_BY_ITSELF, () -> {
            done.countDown();
            return Math.min(10, left.getAndAdd(-10));
        })) {
            assertThat(worker).isNotNull();
            assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void itIsWokenAndOtherwiseSleeps() throws Exception {
        SynchronousQueue<String> looked = new SynchronousQueue<>();

        try (BackgroundWorker worker = worker(NEVER_BY_ITSELF, () -> offer(looked))) {
            assertThat(looked.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("looked");
            worker.wake();
            assertThat(looked.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("looked");
        }
    }

    @Test
    void itAlsoLooksByItself() throws Exception {
        CountDownLatch looks = new CountDownLatch(3);

        try (BackgroundWorker worker = worker(Duration.ofMillis(1), () -> {
            looks.countDown();
            return 0;
        })) {
            assertThat(worker).isNotNull();
            assertThat(looks.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void neitherAnExceptionNorAnErrorEndsItAndTheLogTellsOfBoth() throws Exception {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch recovered = new CountDownLatch(1);

        try (BackgroundWorker worker = worker(NEVER_BY_ITSELF, () -> {
            switch (times.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("the database restarts");
                case 2 -> throw new OutOfMemoryError("for a test only");
                default -> recovered.countDown();
            }
            return 0;
        })) {
            worker.wake();
            assertThat(recovered.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(said)
                .contains(
                        "WARNING a worker failed for the 1. time and tries again",
                        "WARNING a worker failed for the 2. time and tries again");
    }

    @Test
    void itSaysWhyItDoesNotGoOnUntilItDoes() {
        AtomicInteger times = new AtomicInteger();

        try (BackgroundWorker worker = worker(NEVER_BY_ITSELF, () -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the database restarts");
            }
            return 0;
        })) {
            Await.until("the failure", () -> worker.problem(Duration.ZERO, NEVER_BY_ITSELF)
                    .isPresent());
            assertThat(worker.problem(Duration.ZERO, NEVER_BY_ITSELF).orElseThrow())
                    .contains("the database restarts");
            assertThat(worker.problem()).as("a moment is no trouble").isEmpty();
            worker.wake();
            Await.until("that it goes on", () -> worker.problem(Duration.ZERO, NEVER_BY_ITSELF)
                    .isEmpty());
            assertThat(worker.hasDied()).isFalse();
        }
    }

    @Test
    void aStepThatDoesNotComeBackIsTold() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch let = new CountDownLatch(1);
        try (BackgroundWorker worker = worker(NEVER_BY_ITSELF, () -> {
            hanging.countDown();
            return awaited(let);
        })) {
            assertThat(hanging.await(SECONDS, TimeUnit.SECONDS)).isTrue();

            assertThat(worker.problem(NEVER_BY_ITSELF, Duration.ZERO).orElseThrow())
                    .contains("hangs");
            assertThat(worker.problem()).as("a long step is no trouble").isEmpty();
            let.countDown();
            Await.until("that it goes on", () -> worker.problem(NEVER_BY_ITSELF, Duration.ZERO)
                    .isEmpty());
        }
    }

    private static int awaited(CountDownLatch let) {
        try {
            return let.await(SECONDS, TimeUnit.SECONDS) ? 0 : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Test
    void oneThatWasClosedHasNotDied() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        BackgroundWorker worker = worker(NEVER_BY_ITSELF, () -> {
            looked.countDown();
            return 0;
        });
        assertThat(looked.await(SECONDS, TimeUnit.SECONDS)).isTrue();

        worker.close();

        assertThat(worker.hasDied()).isFalse();
        assertThat(worker.problem()).isEmpty();
    }

    @Test
    void anEndThatNobodyAskedForIsReported() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        Thread[] its = new Thread[1];

        BackgroundWorker worker = BackgroundWorker.start(
                "a worker",
                work -> {
                    its[0] = new Thread(work);
                    return its[0];
                },
                new BackgroundWorker.Task(NEVER_BY_ITSELF, 10, () -> {
                    looks.incrementAndGet();
                    interrupted.countDown();
                    return 0;
                }));
        assertThat(interrupted.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        its[0].interrupt();
        its[0].join(TimeUnit.SECONDS.toMillis(SECONDS));

        assertThat(said).contains("SEVERE the background work \"a worker\" has ended");
        assertThat(worker.hasDied()).isTrue();
        assertThat(worker.problem()).contains("has ended");
        worker.close();
    }

    private static int offer(SynchronousQueue<String> looked) {
        try {
            looked.put("looked");
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
