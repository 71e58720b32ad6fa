package vn.hocvuso.lrsbridge.certification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.hocvuso.coursepackages.curriculum.ShippedCurricula;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.auditing.KeyVault;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaReaches;
import vn.hocvuso.lrsbridge.identity.Reaches;
import vn.hocvuso.lrsbridge.identity.SettableReaches;
import vn.hocvuso.lrsbridge.mapping.JpaEvidenceBook;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.mapping.Reading;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.JpaPlanBook;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.statements.ArrivingStatements;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.web.BridgeSettings;

/** A commune with the shipped curriculum of 2026, and the whole chain from statements to certificates on a database. */
final class Commune {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    static final String PLATFORM = "http://lms.demo.hocvuso.example";

    private static final URI ADDRESS = URI.create("https://hocvuso.example.vn");
    private static final Approval APPROVAL = new Approval(
            "Ủy ban nhân dân xã Mẫu", "01/QĐ-MẪU", LocalDate.of(2026, 1, 5), "Người ký mẫu", Approval.Way.AUTOMATIC);

    private final TestDatabase database;
    private final CredentialFactory credentials;
    private final ArrivingStatements arriving;
    private final CitizenDirectory citizens;
    private final Curriculum.Id curriculum;
    private final AuditLog log;
    private final Register register;
    private final StatusLists statusLists;
    private final Reaches reaches;

    Commune(TestDatabase database, Path keys) throws IOException {
        this(database, keys, curriculum -> curriculum);
    }

    /** One in which keys may tell of what their own rows say. */
    static Commune ofRealKeys(TestDatabase database, Path keys) throws IOException {
        return new Commune(database, keys, curriculum -> curriculum, new JpaReaches(database.entities()));
    }

    /** One whose curriculum says something else. */
    Commune(TestDatabase database, Path keys, UnaryOperator<String> change) throws IOException {
        this(database, keys, change, SettableReaches.covering(PLATFORM));
    }

    private Commune(TestDatabase database, Path keys, UnaryOperator<String> change, Reaches reaches)
            throws IOException {
        this.database = database;
        this.reaches = reaches;
        this.arriving = new ArrivingStatements(database, CLOCK);
        this.citizens = database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
        this.log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));
        this.register = database.transactional(Register.class, new JpaRegister(database.entities()));
        PlanBook plans = plans();
        try (InputStream xml = ShippedCurricula.HOAI_DUC_2026.open();
                InputStream rules =
                        Objects.requireNonNull(Commune.class.getResourceAsStream("/demonstration/mapping-rules.xml"))) {
            this.curriculum = plans.add(change.apply(new String(xml.readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
            plans.addRules(rules.readAllBytes());
        }
        BridgeSettings settings = new BridgeSettings(ADDRESS, keys, false, Optional.empty());
        IssuingAuthority authority = new IssuingAuthority(settings, register, log);
        KeyVault vault =
                KeyVault.underPublishedPassphrase(keys.resolve("keys.p12"), "for tests only".toCharArray(), CLOCK);
        CredentialSigner signer = SigningKeys.of(vault, CLOCK, Duration.ZERO).open(authority.did());
        authority.introduce(signer);
        authority.signWith(signer);
        this.statusLists = new StatusLists(register, authority, settings, log, CLOCK);
        this.credentials = new CredentialFactory(settings, authority, register);
    }

    private PlanBook plans() {
        return database.transactional(PlanBook.class, new JpaPlanBook(database.entities(), log));
    }

    void approve() {
        plans().approve(curriculum, APPROVAL);
    }

    /** The curriculum certifies whom a decision names, and nobody by itself. */
    void approveForDecisions() {
        approve(Approval.Way.DECISION);
    }

    void approve(Approval.Way way) {
        plans().approve(
                        curriculum,
                        new Approval(
                                APPROVAL.authority(), APPROVAL.decision(), APPROVAL.day(), APPROVAL.signatory(), way));
    }

    Curriculum.Id curriculum() {
        return curriculum;
    }

    TestDatabase database() {
        return database;
    }

    StatusLists statusLists() {
        return statusLists;
    }

    /** Enrols somebody whose account on the platform has the name of their id. */
    void enrol(UUID citizen, String name, String audience) {
        citizens.enrol(new Citizen(citizen, name, 1990, Set.of(audience)));
    }

    void link(UUID citizen) {
        citizens.linkAccount(PLATFORM, citizen.toString(), citizen, "test", CLOCK.instant());
    }

    void arrive(List<String> batch) {
        arriving.arrive(batch);
    }

    /** From now on a key may tell of the learners of these homes alone. */
    void changeReach(UUID credential, String... homes) {
        ((SettableReaches) reaches).set(credential, homes);
        Reading.recount(database, credential);
    }

    void arrive(List<String> batch, UUID credential, Strength strength) {
        arriving.arrive(batch, credential, strength);
    }

    AuditLog log() {
        return log;
    }

    Register register() {
        return register;
    }

    Node node() {
        return node(log);
    }

    /** One more server on this database. */
    Node node(AuditLog writtenBy) {
        PlanBook plans = plans();
        JpaEvidenceBook evidence = new JpaEvidenceBook(database.entities(), reaches);
        LearnerProgress progress = new LearnerProgress(citizens, evidence);
        Issuance issuance = new Issuance(register, credentials, writtenBy, CLOCK);
        CandidateBook candidates = candidates();
        return new Node(
                database,
                new Reading(database, arriving.feed(), plans, citizens, reaches),
                new Issuer(evidence, progress, citizens, plans, register, issuance, candidates, cases(), CLOCK),
                new ConfirmedIssuer(candidates, register, citizens, progress, plans, issuance),
                new Corrections(register, candidates, cases(), citizens, plans, issuance, writtenBy, CLOCK));
    }

    CandidateBook candidates() {
        return database.transactional(CandidateBook.class, new JpaCandidateBook(database.entities()));
    }

    CaseBook cases() {
        return database.transactional(CaseBook.class, new JpaCaseBook(database.entities()));
    }

    /** A server: what runs on it in the background, step by step. */
    record Node(
            TestDatabase database, Reading reading, Issuer issuer, ConfirmedIssuer confirmed, Corrections corrections) {
        void catchUp() throws Exception {
            reading.everything();
            int lookedAt = 1;
            while (lookedAt > 0) {
                lookedAt = issue();
            }
        }

        int issue() throws Exception {
            return database.inTransaction(issuer::issueWhatIsEarned);
        }

        int issueConfirmed() throws Exception {
            return database.inTransaction(confirmed::issueNext);
        }
    }
}
