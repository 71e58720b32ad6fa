package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;

/** What has been earned is issued once, in whatever order and however often statements arrive. */
abstract class IssuerContract {
    private Commune commune;

    abstract TestDatabase database();

    @BeforeEach
    void found(@TempDir Path keys) throws Exception {
        commune = new Commune(database(), keys);
        commune.approve();
        for (LearnersOfTheCommune learner : LearnersOfTheCommune.values()) {
            commune.enrol(learner.citizen(), "Nguyễn Mẫu " + learner, learner.audience());
            if (learner != LearnersOfTheCommune.HOA) {
                commune.link(learner.citizen());
            }
        }
    }

    private void arriveInBatches(List<String> statements, int size) {
        for (int start = 0; start < statements.size(); start += size) {
            commune.arrive(statements.subList(start, Math.min(statements.size(), start + size)));
        }
    }

    private void linkTheLatecomer() {
        commune.link(LearnersOfTheCommune.HOA.citizen());
    }

    /** Those who earned one hold one, nobody else any; numbers have no gap, the log names each certificate once. */
    private void assertThatTheTruthIsIssued() {
        assertIssuedTo(Stream.of(LearnersOfTheCommune.values())
                .filter(LearnersOfTheCommune::earns)
                .map(LearnersOfTheCommune::citizen)
                .toList());
    }

    private void assertIssuedTo(List<UUID> citizens) {
        List<Certificate> entered = commune.register().year(2026);
        assertThat(entered).extracting(Certificate::citizen).containsExactlyInAnyOrderElementsOf(citizens);
        assertThat(entered)
                .extracting(Certificate::number)
                .isEqualTo(IntStream.rangeClosed(1, citizens.size()).boxed().toList());
        List<AuditEntry> logged = entered.stream()
                .map(one -> commune.register().credential(one.id()).orElseThrow())
                .map(one -> LoggedCredential.entry(one))
                .toList();
        assertThat(issuedByTheLog()).containsExactlyElementsOf(logged);
    }

    private List<AuditEntry> issuedByTheLog() {
        return commune.log().from(0, 1000).stream()
                .filter(entry -> entry.kind() == AuditEntry.Kind.CREDENTIAL_ISSUED)
                .toList();
    }

    @Test
    void whatIsEarnedIsIssuedWhenStatementsArriveInTheOrderOfEvents() throws Exception {
        arriveInBatches(LearnersOfTheCommune.stream(), 7);
        linkTheLatecomer();

        commune.node().catchUp();

        assertThat(LearnersOfTheCommune.stream()).hasSizeGreaterThan(60);
        assertThatTheTruthIsIssued();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfArrivalDoesNotMatter(long seed) throws Exception {
        List<String> shuffled = new ArrayList<>(LearnersOfTheCommune.stream());
        Collections.shuffle(shuffled, new Random(seed));
        Commune.Node node = commune.node();
        arriveInBatches(shuffled.subList(0, 30), 7);
        node.reading().everything();
        linkTheLatecomer();
        arriveInBatches(shuffled.subList(30, shuffled.size()), 5);

        node.catchUp();

        assertThatTheTruthIsIssued();
    }

    @Test
    void whatArrivesTwiceCountsOnce() throws Exception {
        linkTheLatecomer();
        Commune.Node node = commune.node();
        arriveInBatches(LearnersOfTheCommune.stream(), 7);
        node.catchUp();
        arriveInBatches(LearnersOfTheCommune.stream(), 11);
        node.catchUp();

        assertThatTheTruthIsIssued();
    }

    @Test
    void lookingAfterEachStatementGivesTheSameAsLookingOnceAtTheEnd() throws Exception {
        Commune.Node node = commune.node();
        for (String statement : LearnersOfTheCommune.stream()) {
            commune.arrive(List.of(statement));
            node.catchUp();
        }
        linkTheLatecomer();
        node.catchUp();

        assertThatTheTruthIsIssued();
    }

    @Test
    void aReversalAfterTheCertificateLeavesTheCertificateAndDoingItAgainGivesNoSecondOne() throws Exception {
        UUID citizen = LearnersOfTheCommune.AN.citizen();
        Commune.Node node = commune.node();
        commune.arrive(LearnersOfTheCommune.everythingDone(citizen));
        node.catchUp();
        List<Certificate> before = commune.register().year(2026);

        commune.arrive(List.of(LearnersOfTheCommune.back(citizen, 102)));
        node.catchUp();
        commune.arrive(List.of(LearnersOfTheCommune.stream().get(0)));
        node.catchUp();

        assertThat(before).hasSize(1);
        assertThat(commune.register().year(2026)).isEqualTo(before);
        assertIssuedTo(List.of(citizen));
    }

    @Test
    void anApprovalThatComesAfterTheResultsIsEnough(@TempDir Path keys) throws Exception {
        UUID citizen = UUID.randomUUID();
        Commune unapproved = new Commune(database(), keys);
        unapproved.enrol(citizen, "Nguyễn Mẫu Yên", "hoc-sinh");
        unapproved.link(citizen);
        unapproved.arrive(LearnersOfTheCommune.everythingDone(citizen));
        Commune.Node node = unapproved.node();
        node.catchUp();
        assertThat(unapproved.register().year(2026)).isEmpty();

        unapproved.approve();
        node.catchUp();

        assertThat(unapproved.register().year(2026))
                .extracting(Certificate::citizen)
                .containsExactly(citizen);
    }

    @Test
    void aFailureBetweenTwoStepsLeavesNothingAndTheNextRunIssues() throws Exception {
        UUID citizen = LearnersOfTheCommune.AN.citizen();
        commune.arrive(LearnersOfTheCommune.everythingDone(citizen));
        Commune.Node node = commune.node(new LogThatFailsOnce(commune.log()));
        node.reading().everything();

        assertThatThrownBy(node::issue).hasMessage("the disk is full");
        assertIssuedTo(List.of());

        node.catchUp();
        assertIssuedTo(List.of(citizen));
    }

    /** Fails when the register's entry has been made already. */
    private static final class LogThatFailsOnce implements AuditLog {
        private final AuditLog log;
        private final AtomicBoolean works = new AtomicBoolean();

        LogThatFailsOnce(AuditLog log) {
            this.log = log;
        }

        @Override
        public long append(AuditEntry entry) {
            long index = log.append(entry);
            if (works.getAndSet(true)) {
                return index;
            }
            throw new IllegalStateException("the disk is full");
        }

        @Override
        public List<AuditEntry> from(long index, int limit) {
            return log.from(index, limit);
        }
    }

    @Test
    void serversOnOneDatabaseIssueEachCertificateOnce() throws Exception {
        List<UUID> citizens = Stream.generate(UUID::randomUUID).limit(24).toList();
        citizens.forEach(citizen -> commune.enrol(citizen, "Nguyễn Mẫu Anh", "hoc-sinh"));
        AtomicBoolean everythingIsSent = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> servers = new ArrayList<>();
            for (int server = 0; server < 2; server++) {
                Commune.Node node = commune.node();
                servers.add(threads.submit(() -> {
                    while (!everythingIsSent.get()) {
                        node.catchUp();
                    }
                    node.catchUp();
                    return node;
                }));
            }
            for (UUID citizen : citizens) {
                LearnersOfTheCommune.everythingDone(citizen).forEach(one -> commune.arrive(List.of(one)));
                commune.link(citizen);
            }
            everythingIsSent.set(true);
            for (Future<?> server : servers) {
                server.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertIssuedTo(citizens);
    }
}
