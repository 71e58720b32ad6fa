package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;

/** Who is certified depends on whose key told of them, and on how it was told. */
abstract class ReachContract {
    private static final String AUDIENCE = "hoc-sinh";
    private static final String ELSEWHERE = "http://elsewhere.example.vn";
    private static final UUID OWN_KEY = UUID.randomUUID();
    private static final UUID FOREIGN_KEY = UUID.randomUUID();

    private Commune commune;
    private Commune.Node node;

    abstract TestDatabase database();

    @BeforeEach
    void found(@TempDir Path keys) throws Exception {
        commune = new Commune(database(), keys);
        node = commune.node();
        commune.changeReach(FOREIGN_KEY, ELSEWHERE);
    }

    private UUID learner() {
        UUID citizen = UUID.randomUUID();
        commune.enrol(citizen, "Nguyễn Mẫu An", AUDIENCE);
        commune.link(citizen);
        return citizen;
    }

    private List<UUID> learners(int count) {
        return Stream.generate(this::learner).limit(count).toList();
    }

    private void everythingDone(UUID citizen, UUID key, Strength strength) {
        commune.arrive(LearnersOfTheCommune.everythingDone(citizen), key, strength);
    }

    /** The same results in statements of their own. */
    private void everythingDoneAgain(UUID citizen, UUID key, Strength strength) {
        commune.arrive(
                LearnersOfTheCommune.everythingDone(citizen).stream()
                        .map(one -> one.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + UUID.randomUUID() + "\""))
                        .toList(),
                key,
                strength);
    }

    private List<Certificate> certificates() {
        return commune.register().year(2026);
    }

    private List<Candidate> waiting() {
        return commune.candidates().in(Candidate.State.ELIGIBLE, commune.curriculum(), AUDIENCE);
    }

    private List<String> narratives(Certificate certificate) {
        JsonObject credential = commune.register().credential(certificate.id()).orElseThrow();
        return CredentialJson.values(credential, "evidence").stream()
                .map(one -> one.asJsonObject().getString("narrative", ""))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Strength.class,
            names = {"OPEN", "FILE", "LAUNCH", "PLATFORM"})
    void aKeyOfAnotherPlatformCertifiesNobodyAndMakesNobodyACandidate(Strength strength) throws Exception {
        commune.approve(Approval.Way.AUTOMATIC_FROM_OPEN_KEYS);
        everythingDone(learner(), FOREIGN_KEY, strength);

        node.catchUp();

        assertThat(certificates()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatAKeyHasSentCountsOnceItMayTellOfThem() throws Exception {
        commune.approve();
        everythingDone(learner(), FOREIGN_KEY, Strength.PLATFORM);
        node.catchUp();

        commune.changeReach(FOREIGN_KEY, ELSEWHERE, Commune.PLATFORM);
        node.catchUp();

        assertThat(certificates()).hasSize(1);
        assertThat(narratives(certificates().get(0))).isNotEmpty().allSatisfy(one -> assertThat(one)
                .startsWith("platform: do máy chủ"));
    }

    @Test
    void whereAKeyMayTellOfThemNoMoreEachCertificateGetsOneCaseAndNoneRevokesItself() throws Exception {
        commune.approve();
        List<UUID> citizens = learners(3);
        citizens.forEach(citizen -> everythingDone(citizen, OWN_KEY, Strength.PLATFORM));
        node.catchUp();
        assertThat(certificates()).hasSize(3);

        commune.changeReach(OWN_KEY, ELSEWHERE);
        node.catchUp();
        commune.changeReach(OWN_KEY, ELSEWHERE);
        node.catchUp();

        assertThat(commune.cases().waiting())
                .extracting(CertificateCase::certificate)
                .containsExactlyInAnyOrderElementsOf(
                        certificates().stream().map(Certificate::id).toList());
        assertThat(certificates()).noneMatch(Certificate::revoked);
    }

    @Test
    void aCertificateThatRestsOnAnotherKeyTooNeedsNoCase() throws Exception {
        commune.approve();
        UUID citizen = learner();
        everythingDone(citizen, OWN_KEY, Strength.PLATFORM);
        everythingDoneAgain(citizen, UUID.randomUUID(), Strength.PLATFORM);
        node.catchUp();

        commune.changeReach(OWN_KEY, ELSEWHERE);
        node.catchUp();

        assertThat(certificates()).hasSize(1);
        assertThat(commune.cases().waiting()).isEmpty();
    }

    @Test
    void whoWeighsAgainAndIsKilledInTheMiddleLeavesTheRestToAnotherNode() throws Exception {
        commune.approve();
        List<UUID> citizens = learners(120);
        citizens.forEach(citizen -> everythingDone(citizen, OWN_KEY, Strength.PLATFORM));
        node.catchUp();
        assertThat(certificates()).hasSize(120);

        commune.changeReach(OWN_KEY, ELSEWHERE);
        node.reading().everything();
        node.issue();
        int some = commune.cases().waiting().size();
        commune.node().catchUp();

        assertThat(some).isBetween(1, 119);
        assertThat(commune.cases().waiting()).hasSize(120);
    }

    @Test
    void whatAnybodyCanPostMakesACandidateWhomAPersonConfirms() throws Exception {
        commune.approve();
        UUID citizen = learner();
        everythingDone(citizen, OWN_KEY, Strength.OPEN);
        node.catchUp();
        assertThat(certificates()).isEmpty();
        assertThat(waiting()).extracting(one -> one.who().citizen()).containsExactly(citizen);

        Candidate.Who who = waiting().get(0).who();
        commune.database().inTransaction(() -> node.corrections()
                .confirm(
                        who,
                        List.of(who.id()),
                        new Corrections.Written(
                                "345/QĐ-UBND", LocalDate.of(2026, 11, 20), "Nguyễn Mẫu Ký", "officer")));
        node.issueConfirmed();

        assertThat(certificates()).hasSize(1);
        assertThat(narratives(certificates().get(0))).isNotEmpty().allSatisfy(one -> assertThat(one)
                .startsWith("open: "));
    }

    @Test
    void whatAnybodyCanPostCertifiesWhereTheApprovalSaysSo() throws Exception {
        commune.approve(Approval.Way.AUTOMATIC_FROM_OPEN_KEYS);
        everythingDone(learner(), OWN_KEY, Strength.OPEN);

        node.catchUp();

        assertThat(certificates()).hasSize(1);
    }

    @Test
    void aCandidateIsCertifiedWhenThePlatformItselfReportsTheSame() throws Exception {
        commune.approve();
        UUID citizen = learner();
        everythingDone(citizen, OWN_KEY, Strength.OPEN);
        node.catchUp();

        everythingDoneAgain(citizen, OWN_KEY, Strength.PLATFORM);
        node.catchUp();

        assertThat(certificates()).hasSize(1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatAnybodyCanPostTakesNothingBack() throws Exception {
        commune.approve();
        UUID citizen = learner();
        everythingDone(citizen, OWN_KEY, Strength.PLATFORM);
        node.catchUp();

        commune.arrive(List.of(LearnersOfTheCommune.back(citizen, 101)), OWN_KEY, Strength.OPEN);
        node.catchUp();

        assertThat(commune.cases().waiting()).isEmpty();
    }

    @Test
    void aReachThatChangesWhileStatementsArriveAtTwoNodesEndsInTheSameAsOneThatWasSoBefore() throws Exception {
        commune.approve();
        List<UUID> citizens = learners(40);
        Commune.Node other = commune.node();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> work = List.of(
                threads.submit(() -> citizens.forEach(one -> everythingDone(one, FOREIGN_KEY, Strength.PLATFORM))),
                threads.submit(() -> {
                    for (int change = 0; change < 10; change++) {
                        commune.changeReach(FOREIGN_KEY, ELSEWHERE, change % 2 == 0 ? Commune.PLATFORM : ELSEWHERE);
                    }
                    commune.changeReach(FOREIGN_KEY, Commune.PLATFORM);
                }),
                threads.submit(() -> {
                    node.catchUp();
                    return null;
                }),
                threads.submit(() -> {
                    other.catchUp();
                    return null;
                }));
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();
        node.catchUp();

        assertThat(certificates()).extracting(Certificate::citizen).containsExactlyInAnyOrderElementsOf(citizens);
    }
}
