package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.PublishedLog;
import vn.hocvuso.lrsbridge.auditing.SignedNote;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.CredentialShape;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.verifying.Sha256;
import vn.hocvuso.lrsbridge.web.Refused;

/** People decide: who is certified, whose certificate is issued again, and whose is revoked. */
abstract class DecisionContract {
    private static final String AUDIENCE = "hoc-sinh";
    private static final Corrections.Written WRITTEN =
            new Corrections.Written("345/QĐ-UBND", LocalDate.of(2026, 11, 20), "Nguyễn Mẫu Ký", "officer");

    private final Path keys;
    private final Commune commune;
    private final Commune.Node node;

    DecisionContract(TestDatabase database, Path keys) throws Exception {
        this.keys = keys;
        this.commune = new Commune(database, keys);
        this.node = commune.node();
        commune.approveForDecisions();
    }

    private List<UUID> learners(int count) throws Exception {
        List<UUID> citizens = Stream.generate(UUID::randomUUID).limit(count).toList();
        for (UUID citizen : citizens) {
            commune.enrol(citizen, "Nguyễn Mẫu Anh", AUDIENCE);
            commune.link(citizen);
            commune.arrive(LearnersOfTheCommune.everythingDone(citizen));
        }
        node.catchUp();
        return citizens;
    }

    private List<Candidate> in(Candidate.State state) {
        return commune.candidates().in(state, commune.curriculum(), AUDIENCE);
    }

    private Candidate.Who who(UUID citizen) {
        return new Candidate.Who(citizen, commune.curriculum(), AUDIENCE);
    }

    private UUID confirm(List<UUID> citizens) throws Exception {
        List<UUID> candidates =
                citizens.stream().map(citizen -> who(citizen).id()).toList();
        return commune.database()
                .inTransaction(() -> node.corrections().confirm(who(citizens.get(0)), candidates, WRITTEN));
    }

    private void issueConfirmed() throws Exception {
        int looked = 1;
        while (looked > 0) {
            looked = node.issueConfirmed();
        }
    }

    private Certificate certified() throws Exception {
        List<UUID> citizens = learners(1);
        confirm(citizens);
        issueConfirmed();
        return commune.register().of(citizens, commune.curriculum()).get(0);
    }

    private List<BookEntry> book() {
        return commune.register().book(2026);
    }

    @Test
    void whoIsEligibleWaitsAndNobodyIsCertifiedWithoutADecision() throws Exception {
        List<UUID> citizens = learners(3);

        assertThat(in(Candidate.State.ELIGIBLE))
                .extracting(one -> one.who().citizen())
                .containsExactlyInAnyOrderElementsOf(citizens);
        assertThat(commune.register().year(2026)).isEmpty();
    }

    @Test
    void theListIsReadInPartsInWhichEverybodyStandsOnceInTheOrderOfTheWhole() throws Exception {
        learners(5);
        List<Candidate> all = in(Candidate.State.ELIGIBLE);

        List<Candidate> read = Stream.of(0, 2, 4)
                .flatMap(before -> commune
                        .candidates()
                        .in(Candidate.State.ELIGIBLE, commune.curriculum(), AUDIENCE, new CandidateBook.Part(before, 2))
                        .stream())
                .toList();

        assertThat(all).hasSize(5);
        assertThat(read).isEqualTo(all);
    }

    @Test
    void decisionsAreCountedAndReadInPartsNewestFirst() throws Exception {
        List<UUID> citizens = learners(3);
        List<UUID> made = new ArrayList<>();
        for (UUID citizen : citizens) {
            made.add(confirm(List.of(citizen)));
        }

        assertThat(commune.candidates().decisions()).isEqualTo(3);
        assertThat(Stream.of(0, 1, 2)
                        .flatMap(before -> commune.candidates().decisions(new CandidateBook.Part(before, 1)).stream())
                        .map(Decision::id))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void aDecisionCertifiesThoseItNamesAndStandsOnTheirCertificates() throws Exception {
        List<UUID> citizens = learners(3);
        UUID decision = confirm(citizens.subList(0, 2));
        issueConfirmed();

        assertThat(commune.register().year(2026))
                .extracting(Certificate::citizen)
                .containsExactlyInAnyOrderElementsOf(citizens.subList(0, 2));
        assertThat(book())
                .allSatisfy(entry -> assertThat(entry.decision().decision()).isEqualTo("345/QĐ-UBND"))
                .extracting(entry -> entry.number().number())
                .containsExactly(1, 2);
        JsonObject credential =
                commune.register().credential(book().get(0).certificate()).orElseThrow();
        assertThat(credential.getJsonArray("evidence").getJsonObject(0).getString("name"))
                .isEqualTo("Quyết định số 345/QĐ-UBND ngày 20/11/2026 của Ủy ban nhân dân xã Mẫu");
        assertThat(in(Candidate.State.ELIGIBLE)).hasSize(1);
        assertThat(commune.candidates().progress(decision)).isEqualTo(Map.of(Candidate.State.ISSUED, 2L));
    }

    @Test
    void decisionAndEntryAndCredentialAreInTheLog() throws Exception {
        Certificate certificate = certified();
        List<AuditEntry> log = commune.log().from(0, 100);

        Decision decision =
                commune.candidates().decisions(new CandidateBook.Part(0, 1)).get(0);
        assertThat(log)
                .contains(
                        decision.logged(),
                        book().get(0).logged(),
                        LoggedCredential.entry(
                                commune.register().credential(certificate.id()).orElseThrow()));
    }

    @Test
    void whoLostAResultBetweenTheDecisionAndTheCertificateIsWithheldAndItSaysWhy() throws Exception {
        List<UUID> citizens = learners(2);
        UUID decision = confirm(citizens);
        commune.arrive(List.of(LearnersOfTheCommune.back(citizens.get(0), 102)));
        node.catchUp();
        issueConfirmed();

        assertThat(commune.register().year(2026))
                .extracting(Certificate::citizen)
                .containsExactly(citizens.get(1));
        assertThat(commune.candidates().of(decision, Candidate.State.WITHHELD, new CandidateBook.Part(0, 10)))
                .extracting(Candidate::reason)
                .containsExactly("NO_LONGER_EARNED");
    }

    @Test
    void whoIsHeldBackIsNotConfirmedUntilLetGo() throws Exception {
        List<UUID> citizens = learners(1);
        UUID candidate = who(citizens.get(0)).id();
        commune.candidates().hold(List.of(candidate), "chưa rõ danh tính");

        assertThatThrownBy(() -> confirm(citizens)).isInstanceOf(Refused.class).hasMessage("nobody-chosen");
        commune.arrive(
                List.of(LearnersOfTheCommune.everythingDone(citizens.get(0)).get(0)));
        node.catchUp();
        assertThat(in(Candidate.State.WITHHELD)).extracting(Candidate::reason).containsExactly("chưa rõ danh tính");
        commune.candidates().hold(List.of(candidate), "");
        confirm(citizens);
        issueConfirmed();

        assertThat(commune.register().year(2026)).hasSize(1);
    }

    @Test
    void theSameDecisionTwiceIssuesOnce() throws Exception {
        List<UUID> citizens = learners(2);
        confirm(citizens);
        assertThatThrownBy(() -> confirm(citizens)).hasMessage("nobody-chosen");
        issueConfirmed();
        assertThatThrownBy(() -> confirm(citizens)).hasMessage("nobody-chosen");
        issueConfirmed();

        assertThat(commune.register().year(2026)).hasSize(2);
        assertThat(commune.candidates().decisions(new CandidateBook.Part(0, 10)))
                .hasSize(1);
    }

    /** As many as {@code -Dbridge.bulk} says: a commune's ten thousand take minutes to enrol, so that 250 are usual. */
    @Test
    void manyAreIssuedOnceEachByTwoServersWithoutAGap() throws Exception {
        int count = Integer.getInteger("bridge.bulk", 250);
        List<UUID> citizens = learners(count);
        long began = System.nanoTime();
        confirm(citizens);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> servers = new ArrayList<>();
            for (Commune.Node server : List.of(node, commune.node())) {
                servers.add(threads.submit(() -> {
                    int all = 0;
                    int some = 1;
                    while (some > 0) {
                        some = server.issueConfirmed();
                        all += some;
                    }
                    return all;
                }));
            }
            assertThat(servers.get(0).get() + servers.get(1).get()).isEqualTo(count);
            System.out.printf(Locale.ROOT, "issued %d in %.1f s%n", count, (System.nanoTime() - began) / 1e9);
        } finally {
            threads.shutdownNow();
        }

        assertThat(commune.register().year(2026))
                .extracting(Certificate::citizen)
                .containsExactlyInAnyOrderElementsOf(citizens);
        assertThat(book())
                .extracting(entry -> entry.number().number())
                .isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void aServerThatDiesInTheMiddleLeavesNothingHalfDoneAndAnotherGoesOn() throws Exception {
        List<UUID> citizens = learners(3);
        UUID decision = confirm(citizens);
        Commune.Node dying = commune.node(new LogThatFailsAtTheFifthEntry(commune.log()));

        assertThatThrownBy(dying::issueConfirmed).hasMessage("the power is gone");
        assertThat(book()).isEmpty();
        assertThat(commune.candidates().progress(decision)).isEqualTo(Map.of(Candidate.State.CONFIRMED, 3L));
        issueConfirmed();

        assertThat(book()).extracting(entry -> entry.number().number()).containsExactly(1, 2, 3);
        assertThat(commune.candidates().progress(decision)).isEqualTo(Map.of(Candidate.State.ISSUED, 3L));
    }

    /** Fails in the midst of the third certificate. */
    private static final class LogThatFailsAtTheFifthEntry implements AuditLog {
        private final AuditLog log;
        private int entries;

        LogThatFailsAtTheFifthEntry(AuditLog log) {
            this.log = log;
        }

        @Override
        public long append(AuditEntry entry) {
            entries++;
            if (entries == 5) {
                throw new IllegalStateException("the power is gone");
            }
            return log.append(entry);
        }

        @Override
        public List<AuditEntry> from(long index, int limit) {
            return log.from(index, limit);
        }
    }

    @Test
    void aLostCertificateIsReplacedByAnEntryThatPointsBack() throws Exception {
        Certificate former = certified();

        Certificate again = commune.database()
                .inTransaction(() -> node.corrections().reissue(former.id(), BookEntry.Replacement.LOST, WRITTEN));

        assertThat(again.registerNumber()).isEqualTo("2/2026");
        assertThat(commune.register().find(former.id()).orElseThrow().revoked()).isTrue();
        assertThat(commune.register().find(again.id()).orElseThrow().revoked()).isFalse();
        BookEntry entry = commune.register().ending(former.id()).orElseThrow();
        assertThat(entry.certificate()).isEqualTo(again.id());
        assertThat(entry.reason()).isEqualTo("LOST");
        JsonObject before = commune.register().credential(former.id()).orElseThrow();
        JsonObject after = commune.register().credential(again.id()).orElseThrow();
        assertThat(CredentialShape.meaning(after)).isPresent();
        assertThat(after.getJsonObject("credentialSubject").get("result"))
                .isEqualTo(before.getJsonObject("credentialSubject").get("result"));
        assertThat(after.getJsonArray("evidence").getJsonObject(1).getString("id"))
                .isEqualTo(before.getString("id"));
        assertThat(OpenBadgeTest.schemaFindings(after)).isEmpty();
        assertThat(CredentialJson.values(after, "proof")).hasSize(2);
    }

    @Test
    void aCorrectedNameIsTheOneOfTheCitizenNow() throws Exception {
        Certificate former = certified();
        commune.enrol(former.citizen(), "Nguyễn Mẫu Ánh", AUDIENCE);

        Certificate again = commune.database().inTransaction(() -> node.corrections()
                .reissue(former.id(), BookEntry.Replacement.NAME_CORRECTED, WRITTEN));

        assertThat(commune.register().holder(again.id())).isEqualTo("Nguyễn Mẫu Ánh");
        assertThat(commune.register().holder(former.id())).isEqualTo("Nguyễn Mẫu Anh");
        assertThat(commune.register()
                        .credential(again.id())
                        .orElseThrow()
                        .getJsonObject("credentialSubject")
                        .getJsonArray("identifier")
                        .getJsonObject(0)
                        .getString("identityHash"))
                .isEqualTo("Nguyễn Mẫu Ánh");
    }

    @Test
    void aRevocationIsAnEntryWithItsGroundAndTheOneItEndsStays() throws Exception {
        Certificate certificate = certified();
        for (BookEntry.Ground ground : BookEntry.Ground.values()) {
            if (ground == BookEntry.Ground.FRAUD) {
                revoke(certificate, ground);
            } else {
                assertThatThrownBy(() -> revoke(certificate, ground)).hasMessage("certificate-ended");
            }
        }

        assertThat(book()).extracting(BookEntry::kind).containsExactly(BookEntry.Kind.ISSUED, BookEntry.Kind.REVOKED);
        assertThat(commune.register().ending(certificate.id()).orElseThrow().reason())
                .isEqualTo("FRAUD");
        assertThat(commune.register().revoked(1).orElseThrow().count()).isEqualTo(1);
        assertThatThrownBy(() -> commune.database().inTransaction(() -> node.corrections()
                        .reissue(certificate.id(), BookEntry.Replacement.LOST, WRITTEN)))
                .hasMessage("certificate-ended");
        node.catchUp();
        assertThat(commune.register().year(2026)).hasSize(1);
    }

    private void revoke(Certificate certificate, BookEntry.Ground ground) throws Exception {
        commune.database().inTransaction(() -> {
            node.corrections().revoke(certificate.id(), ground, WRITTEN);
            return ground;
        });
    }

    @Test
    void aReversalOpensOneCaseThatAPersonRulesOnAndNothingRevokesItself() throws Exception {
        Certificate certificate = certified();
        commune.arrive(List.of(LearnersOfTheCommune.back(certificate.citizen(), 102)));
        node.catchUp();
        commune.arrive(List.of(LearnersOfTheCommune.back(certificate.citizen(), 102)));
        node.catchUp();

        List<CertificateCase> waiting = commune.cases().waiting();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).certificate()).isEqualTo(certificate.id());
        assertThat(waiting.get(0).lost()).isNotEmpty();
        assertThat(commune.register().find(certificate.id()).orElseThrow().revoked())
                .isFalse();

        commune.database().inTransaction(() -> {
            node.corrections().keep(waiting.get(0).id(), "điểm được nhập lại sai", "officer");
            return waiting;
        });
        node.catchUp();
        assertThat(commune.cases().waiting()).isEmpty();
        assertThat(commune.cases().all()).singleElement().satisfies(one -> assertThat(
                        one.ruling().orElseThrow().reason())
                .isEqualTo("điểm được nhập lại sai"));
        assertThatThrownBy(() -> commune.database().inTransaction(() -> {
                    node.corrections().keep(waiting.get(0).id(), "", "officer");
                    return waiting;
                }))
                .hasMessage("already-decided");
        assertThat(commune.register().find(certificate.id()).orElseThrow().revoked())
                .isFalse();
    }

    @Test
    void whatWasLostStaysSaidThoughOtherThingsAreLostLater() throws Exception {
        Certificate certificate = certified();
        CaseBook cases = commune.cases();
        commune.database().inTransaction(() -> {
            cases.open(certificate.id(), Set.of("NBNC"), Instant.parse("2026-11-20T00:00:00Z"));
            cases.open(certificate.id(), Set.of("BDAT"), Instant.parse("2026-11-21T00:00:00Z"));
            return cases;
        });

        assertThat(cases.waiting()).singleElement().satisfies(one -> assertThat(one.lost())
                .containsExactlyInAnyOrder("NBNC", "BDAT"));
    }

    @Test
    void aCaseMayEndInARevocation() throws Exception {
        Certificate certificate = certified();
        commune.arrive(List.of(LearnersOfTheCommune.back(certificate.citizen(), 102)));
        node.catchUp();
        UUID id = commune.cases().waiting().get(0).id();

        commune.database().inTransaction(() -> {
            node.corrections().revokeBecauseOf(id, BookEntry.Ground.NOT_ELIGIBLE, WRITTEN);
            return id;
        });

        assertThat(commune.register().find(certificate.id()).orElseThrow().revoked())
                .isTrue();
        assertThat(commune.cases().find(id).orElseThrow().ruling().orElseThrow().outcome())
                .isEqualTo(CertificateCase.Outcome.REVOKED);
    }

    @Test
    void everyVersionOfAStatusListIsLoggedAndTheSameListIsNotSignedTwice() throws Exception {
        Certificate certificate = certified();
        JsonObject first = commune.database()
                .inTransaction(() -> commune.statusLists().current(1))
                .orElseThrow();
        JsonObject same = commune.database()
                .inTransaction(() -> commune.statusLists().current(1))
                .orElseThrow();
        revoke(certificate, BookEntry.Ground.ISSUER_ERROR);
        JsonObject second = commune.database()
                .inTransaction(() -> commune.statusLists().current(1))
                .orElseThrow();

        assertThat(same).isEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(commune.log().from(0, 100))
                .contains(LoggedCredential.statusList(first), LoggedCredential.statusList(second));
        assertThat(commune.database().inTransaction(() -> commune.statusLists().current(2)))
                .isEmpty();
    }

    @Test
    void aYearIsClosedWhenItIsOverAndItsSealCoversEveryEntry() throws Exception {
        certified();
        PublishedLog published = new PublishedLog(commune.database(), keys.resolve("log"), Commune.CLOCK);
        RegisterYears now = new RegisterYears(commune.register(), published.identity(), commune.log(), Commune.CLOCK);
        RegisterYears nextYear = new RegisterYears(
                commune.register(),
                published.identity(),
                commune.log(),
                Clock.offset(Commune.CLOCK, Duration.ofDays(60)));
        assertThatThrownBy(() -> close(now)).hasMessage("year-not-closable");

        close(nextYear);

        RegisterYears.Year year = nextYear.of(2026);
        var seal = SignedNote.parse(year.seal().orElseThrow());
        assertThat(seal.signer(published.open().keys())).isPresent();
        assertThat(seal.text())
                .contains("year 2026\nentries 1\nsha256 "
                        + HexFormat.of().formatHex(Sha256.of(year.text().getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(() -> close(nextYear)).hasMessage("year-not-closable");
        // a server whose clock is behind cannot enter anything into the closed year
        List<UUID> late = learners(1);
        confirm(late);
        issueConfirmed();
        assertThat(commune.register().book(2026)).hasSize(1);
        assertThat(commune.register().book(2027)).hasSize(1);
        assertThat(commune.register().years()).containsExactly(2027, 2026);
    }

    private void close(RegisterYears years) throws Exception {
        commune.database().inTransaction(() -> {
            years.close(2026);
            return years;
        });
    }

    @Test
    void whoCouldBeCertifiedByAnUnapprovedCurriculumIsListedWithTheReason(@TempDir Path other) throws Exception {
        Commune unapproved = new Commune(fresh(), other);
        UUID citizen = UUID.randomUUID();
        unapproved.enrol(citizen, "Nguyễn Mẫu Yên", AUDIENCE);
        unapproved.link(citizen);
        unapproved.arrive(LearnersOfTheCommune.everythingDone(citizen));
        unapproved.node().catchUp();

        assertThat(unapproved.candidates().in(Candidate.State.WITHHELD, unapproved.curriculum(), AUDIENCE))
                .extracting(Candidate::reason)
                .containsExactly("NOT_APPROVED");
        assertThat(unapproved.candidates().counts())
                .contains(new CandidateBook.Count(unapproved.curriculum(), AUDIENCE, Candidate.State.WITHHELD, 1));
    }

    abstract TestDatabase fresh();
}
