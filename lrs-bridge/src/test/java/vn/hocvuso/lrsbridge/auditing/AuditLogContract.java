package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What every log does. */
abstract class AuditLogContract {
    private final TestDatabase database = database();
    private final AuditLog log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));

    abstract TestDatabase database();

    private static AuditEntry entry(String what) {
        return AuditEntry.about(AuditEntry.Kind.CREDENTIAL_ISSUED, what.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void entriesAreReadInTheOrderInWhichTheyWereAppended() {
        AuditEntry key = AuditEntry.about(AuditEntry.Kind.KEY_IN_USE, new byte[] {1});
        assertThat(log.from(0, 10)).isEmpty();

        assertThat(log.append(key)).isZero();
        assertThat(log.append(entry("a"))).isEqualTo(1);
        assertThat(log.append(entry("a"))).isEqualTo(2);

        assertThat(log.from(0, 10)).containsExactly(key, entry("a"), entry("a"));
        assertThat(log.from(0, 1)).containsExactly(key);
        assertThat(log.from(2, 10)).containsExactly(entry("a"));
        assertThat(log.from(3, 10)).isEmpty();
    }

    @Test
    void aTransactionThatFailsLeavesNoEntryAndNoGap() {
        log.append(entry("first"));

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    log.append(entry("lost"));
                    throw new IllegalStateException("fails after its entry");
                }))
                .hasMessage("fails after its entry");

        assertThat(log.append(entry("second"))).isEqualTo(1);
        assertThat(log.from(0, 10)).containsExactly(entry("first"), entry("second"));
    }

    @Test
    void indexesHaveNoGapWhenManyAppendAtOnce() throws Exception {
        List<Long> indexes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Long>>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                String name = "writer " + writer;
                writers.add(threads.submit(() -> LongStream.range(0, 10)
                        .mapToObj(turn -> log.append(entry(name + turn)))
                        .toList()));
            }
            for (Future<List<Long>> writer : writers) {
                indexes.addAll(writer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(indexes)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 80).boxed().toList());
        assertThat(log.from(0, 100)).hasSize(80).doesNotHaveDuplicates();
    }

    @Test
    void anEntryHasADigestAndNothingElse() {
        assertThatThrownBy(() -> new AuditEntry(AuditEntry.Kind.KEY_IN_USE, "Nguyễn Mẫu An"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditEntry(AuditEntry.Kind.KEY_IN_USE, "AB".repeat(32)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
