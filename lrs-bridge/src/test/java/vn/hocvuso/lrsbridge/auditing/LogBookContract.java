package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What is published of the log is the log: tiles, checkpoints and proofs, also with several nodes. */
abstract class LogBookContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    private final PublishedLog log;

    LogBookContract(TestDatabase database, Path keys) {
        log = new PublishedLog(database, keys, CLOCK);
    }

    private void append(int from, int count) throws Exception {
        log.database().inTransaction(() -> {
            for (int i = from; i < from + count; i++) {
                log.log().append(entry(i));
            }
            return count;
        });
    }

    private static AuditEntry entry(int number) {
        return AuditEntry.about(
                AuditEntry.Kind.CREDENTIAL_ISSUED, ("entry " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The root by the definition, from the entries themselves. */
    private Checkpoint byDefinition(int size) {
        List<AuditEntry> entries = log.log().from(0, size);
        assertThat(entries).hasSize(size);
        SampleLog memory = new SampleLog(entries, log.identity().signer());
        return new Checkpoint(log.identity().origin(), size, MerkleTree.root(size, memory));
    }

    @Test
    void theFirstEntryIsTheKeyThatSignsAndItIsPublishedAtOnce() throws Exception {
        assertThat(log.publish()).isEqualTo(1);

        LogKey key = log.identity().signer().key();
        assertThat(log.book().keys()).containsExactly(key);
        assertThat(log.log().from(0, 9))
                .containsExactly(AuditEntry.about(
                        AuditEntry.Kind.KEY_IN_USE, key.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(log.open().checkpoint().orElseThrow().signer(List.of(key))).contains(key);
        assertThat(log.identity().origin()).isEqualTo("log.example.vn/log");
    }

    @Test
    void whateverIsAppendedBetweenTwoCheckpointsTheTreeIsTheOneOfTheEntries() throws Exception {
        int size = 1;
        List<Checkpoint> signed = new ArrayList<>();
        for (int more : new int[] {0, 1, 1, 3, 250, 0, 1, 255, 256, 257, 600}) {
            append(size, more);
            size += more;
            log.publish();
            signed.add(Checkpoint.parse(log.open().checkpoint().orElseThrow().text()));
            assertThat(signed.get(signed.size() - 1)).isEqualTo(byDefinition(size));
        }
        for (int i = 1; i < signed.size(); i++) {
            Checkpoint older = signed.get(i - 1);
            List<TreeHash> proof = log.files().consistency(older.size(), size);
            assertThat(MerkleTree.continues(older, signed.get(signed.size() - 1), proof))
                    .as("from %s", older.size())
                    .isTrue();
        }
        assertThat(log.open().examine()).isEqualTo(new OpenLog.Examination(size, true));
    }

    @Test
    void everyEntryHasItsProofAlsoOneThatWasLoggedAMomentAgo() throws Exception {
        append(1, 300);
        log.publish();
        append(301, 2);

        for (int number : new int[] {1, 2, 255, 256, 299, 300, 301, 302}) {
            LogProof proof = log.open().proof(entry(number)).orElseThrow();
            assertThat(proof.index()).isEqualTo(number);
            assertThat(LogProof.parse(proof.toString())
                            .proves(entry(number), log.open().keys()))
                    .isEqualTo(LogProof.Answer.LOGGED);
        }
        assertThat(log.open().proof(entry(303))).isEmpty();
        assertThat(log.open().proof(new AuditEntry(AuditEntry.Kind.DECISION, entry(5).sha256())))
                .isEmpty();
    }

    @Test
    void nothingThatIsUnsignedIsServed() throws Exception {
        append(1, 9);
        assertThatThrownBy(() -> log.files().tile(0, 0, 1)).hasMessage("not-found");
        log.publish();
        append(10, 5);

        assertThat(log.files().tile(0, 0, 10)).hasSize(320);
        assertThat(log.files().entries(0, 10)).hasSize(10 * (2 + 89) - 7);
        assertThatThrownBy(() -> log.files().tile(0, 0, 11)).hasMessage("not-found");
        assertThatThrownBy(() -> log.files().entries(0, 11)).hasMessage("not-found");
        assertThatThrownBy(() -> log.files().tile(1, 0, 1)).hasMessage("not-found");
        assertThatThrownBy(() -> log.files().consistency(1, 11)).hasMessage("invalid-parameter");
        assertThatThrownBy(() -> log.files().consistency(0, 3)).hasMessage("invalid-parameter");
    }

    @Test
    void aTileThatIsFullStaysAsItIsAndItsTopStandsInTheLevelAbove() throws Exception {
        append(1, 254);
        log.publish();
        byte[] partial = log.files().tile(0, 0, 255);
        append(255, 3);
        log.publish();

        byte[] whole = log.files().tile(0, 0, 256);
        assertThat(java.util.Arrays.copyOf(whole, partial.length)).isEqualTo(partial);
        assertThat(log.files().tile(0, 1, 2)).hasSize(64);
        SampleLog memory = new SampleLog(log.log().from(0, 256), log.identity().signer());
        assertThat(log.files().tile(1, 0, 1)).isEqualTo(memory.whole(8, 0).bytes());
    }

    @Test
    void serversOnOneDatabaseSignOneHistory() throws Exception {
        PublishedLog other = log.onAnotherNode();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (PublishedLog node : List.of(log, other)) {
                work.add(threads.submit(() -> {
                    while (!done.get()) {
                        node.publish();
                    }
                    return node.publish();
                }));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int from = 1000 * (writer + 1);
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        append(from + i * 7, 7);
                    }
                    return from;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            for (Future<?> node : work) {
                node.get();
            }
        } finally {
            threads.shutdownNow();
        }

        int size = 2 + 2 * 60 * 7;
        assertThat(Checkpoint.parse(log.open().checkpoint().orElseThrow().text()))
                .isEqualTo(byDefinition(size));
        assertThat(log.open().keys()).hasSize(2);
        assertThat(log.open()
                        .proof(entry(1000))
                        .orElseThrow()
                        .proves(entry(1000), log.open().keys()))
                .isEqualTo(LogProof.Answer.LOGGED);
    }

    @Test
    void aHistoryThatWasRewrittenIsFoundByAnOldCheckpointAndNothingMoreIsSigned() throws Exception {
        append(1, 20);
        log.publish();
        SignedNote earlier = log.open().checkpoint().orElseThrow();
        append(21, 20);
        log.publish();
        assertThat(log.open().since(earlier)).isEqualTo(OpenLog.Continuity.CONTINUES);

        change("update AuditRow a set a.sha256 = '" + "ab".repeat(32) + "' where a.place = 7");

        assertThat(log.open().examine().unchanged()).isFalse();
        assertThat(log.open().since(earlier)).isEqualTo(OpenLog.Continuity.REWRITTEN);
        change("delete from AuditRow a where a.place > 10");
        assertThat(log.open().since(earlier)).isEqualTo(OpenLog.Continuity.SHORTENED);
    }

    @Test
    void tilesThatWereChangedAreNotSigned() throws Exception {
        append(1, 20);
        log.publish();
        append(21, 1);
        log.database().inTransaction(() -> {
            byte[] tile = log.book().tile(0, 0).orElseThrow().clone();
            tile[100]++;
            log.book().keepTile(0, 0, tile);
            return tile;
        });

        assertThatThrownBy(log::publish).hasMessageContaining("not those of its last checkpoint");
        assertThat(Checkpoint.parse(log.open().checkpoint().orElseThrow().text())
                        .size())
                .isEqualTo(21);
    }

    @Test
    void aCheckpointThatNoKeyOfOursSignedProvesNothingAboutUs() throws Exception {
        append(1, 5);
        log.publish();
        SampleLog stranger = SampleLog.named("log.example.vn/log", 3);

        assertThat(log.open().since(SignedNote.signed(stranger.checkpoint().text(), stranger.signer())))
                .isEqualTo(OpenLog.Continuity.NOT_OURS);
    }

    private void change(String jpql) throws Exception {
        log.database()
                .inTransaction(() -> log.database().entities().createQuery(jpql).executeUpdate());
    }

    @Test
    void aDestinationIsServedByOneNodeAtATimeAndAgainWhenItsTimeHasCome() throws Exception {
        Instant now = CLOCK.instant();
        Duration hour = Duration.ofHours(1);
        assertThat(log.book().claimPush("file:/a", now, hour)).isEmpty();
        log.publish();

        assertThat(log.book().claimPush("file:/a", now, hour)).isPresent();
        assertThat(log.book().claimPush("file:/a", now.plusSeconds(9), hour)).isEmpty();
        log.book().pushed("file:/a", 1, now.plusSeconds(1));
        assertThat(log.book().claimPush("file:/a", now.plusSeconds(1800), hour)).isEmpty();
        assertThat(log.book().claimPush("file:/a", now.plusSeconds(3601), hour)).isPresent();
        log.book().pushFailed("file:/a", "no space");
        assertThat(log.book().claimPush("file:/a", now.plusSeconds(3700), hour)).isEmpty();
        assertThat(log.book().claimPush("file:/a", now.plusSeconds(3902), hour)).isPresent();
        assertThat(log.open().pushes())
                .containsExactly(
                        new OpenLog.PushState("file:/a", 1, java.util.Optional.of(now.plusSeconds(1)), "no space"));
    }

    @Test
    // a lock that is wanted anyhow would be waited for
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whereNothingIsNewNothingIsLocked() throws Exception {
        Instant now = CLOCK.instant();
        log.publish();
        assertThat(log.book().claimPush("file:/a", now, Duration.ofHours(1))).isPresent();
        log.book().pushed("file:/a", 1, now);

        log.database().whileAnotherLocks("log_head", () -> {
            assertThat(log.publish()).isZero();
            assertThat(log.book().claimPush("file:/a", now.plusSeconds(9), Duration.ofHours(1)))
                    .isEmpty();
            return null;
        });
    }

    @Test
    void whoClaimsAtTheSameMomentAsAnotherGetsNothing() throws Exception {
        log.publish();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int hour = 1; hour <= 20; hour++) {
                Instant now = CLOCK.instant().plus(Duration.ofHours(hour));
                List<Future<Boolean>> claims = threads.invokeAll(Collections.nCopies(4, () -> log.book()
                        .claimPush("file:/a", now, Duration.ofMinutes(1))
                        .isPresent()));
                int granted = 0;
                for (Future<Boolean> claim : claims) {
                    granted += claim.get() ? 1 : 0;
                }
                assertThat(granted).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theCheckpointOfAnEarlierDayIsFound() throws Exception {
        log.publish();

        assertThat(log.open().checkpointFrom(CLOCK.instant().minusSeconds(60))).isPresent();
        assertThat(log.open().checkpointFrom(CLOCK.instant().plusSeconds(60)))
                .isEqualTo(log.open().checkpoint());
    }
}
