package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.Sha256;
import vn.hocvuso.lrsbridge.web.BridgeClock;
import vn.hocvuso.lrsbridge.web.Paging;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Gathers what an officer looks at before deciding. */
@Singleton
class CertificationDesk {
    /** How many people a page shows; by "all" those of every page are confirmed. */
    private static final int SHOWN = 200;

    private static final int DECISIONS = 20;

    private static final Comparator<CertificationPages.Group> WAITING_FIRST = Comparator.comparing(
                    (CertificationPages.Group group) -> -(group.eligible() + group.confirmed()))
            .thenComparing(group -> -(group.withheld() + group.issued()));

    private final CandidateBook candidates;
    private final CaseBook cases;
    private final Register register;
    private final PlanBook plans;
    private final CitizenDirectory citizens;
    private final LearnerProgress progress;
    private final CaseLines caseLines;
    private final Clock clock;

    @Inject
    CertificationDesk(
            CandidateBook candidates,
            CaseBook cases,
            Register register,
            PlanBook plans,
            CitizenDirectory citizens,
            LearnerProgress progress,
            CaseLines caseLines,
            Clock clock) {
        this.candidates = candidates;
        this.cases = cases;
        this.register = register;
        this.plans = plans;
        this.citizens = citizens;
        this.progress = progress;
        this.caseLines = caseLines;
        this.clock = clock;
    }

    LocalDate today() {
        return BridgeClock.day(clock.instant());
    }

    CertificationPages.Overview overview(int page) {
        Paging paging = Paging.of("decisions", page, DECISIONS, candidates.decisions());
        List<CandidateBook.Count> counts = candidates.counts();
        return new CertificationPages.Overview(
                plans.all().stream()
                        .flatMap(curriculum ->
                                curriculum.audiences().stream().map(audience -> group(curriculum, audience, counts)))
                        .sorted(WAITING_FIRST)
                        .toList(),
                candidates.decisions(CandidateBook.Part.of(paging)).stream()
                        .map(this::line)
                        .toList(),
                paging,
                caseLines.of(cases.waiting()),
                register.years());
    }

    private CertificationPages.Group group(
            Curriculum curriculum, Curriculum.Audience audience, List<CandidateBook.Count> counts) {
        Function<Candidate.State, Long> count = state -> counts.stream()
                .filter(one -> one.curriculum().equals(curriculum.id())
                        && one.audience().equals(audience.code())
                        && one.state() == state)
                .mapToLong(CandidateBook.Count::count)
                .sum();
        return new CertificationPages.Group(
                "/certification/candidates/" + curriculum.id().code() + "/"
                        + curriculum.id().version() + "/" + audience.code(),
                curriculum.title(),
                audience.title(),
                plans.approval(curriculum.id()).isPresent(),
                plans.approval(curriculum.id()).map(Approval::automatic).orElse(false),
                count.apply(Candidate.State.ELIGIBLE),
                count.apply(Candidate.State.WITHHELD),
                count.apply(Candidate.State.CONFIRMED),
                count.apply(Candidate.State.ISSUED));
    }

    private CertificationPages.DecisionLine line(Decision decision) {
        Map<Candidate.State, Long> states = candidates.progress(decision.id());
        return new CertificationPages.DecisionLine(
                decision.id().toString(),
                decision.text().decision(),
                decision.text().day(),
                decision.text().signatory(),
                states.getOrDefault(Candidate.State.ISSUED, 0L),
                states.getOrDefault(Candidate.State.WITHHELD, 0L),
                states.getOrDefault(Candidate.State.CONFIRMED, 0L));
    }

    /** What a curriculum's code, its version and an audience's code name. */
    private record Named(Curriculum curriculum, Curriculum.Audience audience) {}

    private Named named(Candidate.Who kind) {
        Curriculum curriculum = plans.find(kind.curriculum()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return new Named(
                curriculum, curriculum.audience(kind.audience()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND)));
    }

    /** All who are eligible of a curriculum and audience. */
    List<UUID> eligible(Candidate.Who kind) {
        return candidates.in(Candidate.State.ELIGIBLE, kind.curriculum(), kind.audience()).stream()
                .map(Candidate::id)
                .toList();
    }

    /** Pages of both lists of a curriculum and audience, which are shown together. */
    CertificationPages.Candidates candidates(Candidate.Who kind, int eligiblePage, int withheldPage, TypedForm typed) {
        Named named = named(kind);
        CertificationPages.Group group = group(named.curriculum(), named.audience(), candidates.counts());
        Paging eligible = Paging.of("page", eligiblePage, SHOWN, group.eligible());
        Paging withheld = Paging.of("withheld", withheldPage, SHOWN, group.withheld());
        return new CertificationPages.Candidates(
                group,
                kind.curriculum().code(),
                kind.curriculum().version(),
                kind.audience(),
                eligible,
                lines(some(Candidate.State.ELIGIBLE, kind, eligible), named),
                withheld,
                lines(some(Candidate.State.WITHHELD, kind, withheld), named),
                today(),
                typed);
    }

    private List<Candidate> some(Candidate.State state, Candidate.Who kind, Paging paging) {
        return candidates.in(state, kind.curriculum(), kind.audience(), CandidateBook.Part.of(paging));
    }

    private List<CertificationPages.CandidateLine> lines(List<Candidate> shown, Named named) {
        List<UUID> ids = shown.stream().map(one -> one.who().citizen()).toList();
        Map<UUID, Citizen> people =
                citizens.findAll(ids).stream().collect(Collectors.toMap(Citizen::id, citizen -> citizen));
        Map<UUID, Progress> standings = progress.of(ids, named.curriculum().id());
        return shown.stream()
                .map(one -> new CertificationPages.CandidateLine(
                        one.id().toString(),
                        Optional.ofNullable(people.get(one.who().citizen()))
                                .map(Citizen::fullName)
                                .orElse(""),
                        Optional.ofNullable(people.get(one.who().citizen()))
                                .map(Citizen::birthYear)
                                .orElse(0),
                        one.since(),
                        one.reason(),
                        proofs(named, standings.getOrDefault(one.who().citizen(), Progress.NONE))))
                .toList();
    }

    private static List<CertificationPages.ProofLine> proofs(Named named, Progress standing) {
        return named.curriculum().required(named.audience()).stream()
                .map(competency -> proof(competency, standing))
                .toList();
    }

    private static CertificationPages.ProofLine proof(Curriculum.Competency competency, Progress standing) {
        boolean achieved = standing.state(competency.code()) == Progress.State.ACHIEVED;
        return standing.standing(competency.code())
                .map(Progress.Standing::decisive)
                .map(evidence -> new CertificationPages.ProofLine(
                        competency.code(),
                        competency.title(),
                        achieved,
                        evidence.activity(),
                        evidence.rule(),
                        Optional.of(evidence.at()),
                        evidence.score()
                                .map(score -> score.movePointRight(2)
                                                .stripTrailingZeros()
                                                .toPlainString() + " %")
                                .orElse(""),
                        evidence.source().statement().toString(),
                        evidence.source().sha256(),
                        Optional.of(evidence.source().strength()),
                        evidence.validity() == Evidence.Validity.OUT_OF_REACH))
                .orElse(new CertificationPages.ProofLine(
                        competency.code(),
                        competency.title(),
                        false,
                        "",
                        "",
                        Optional.empty(),
                        "",
                        "",
                        "",
                        Optional.empty(),
                        false));
    }

    CertificationPages.DecisionPage decision(UUID id, int page) {
        CertificationPages.DecisionLine decision =
                line(candidates.decision(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND)));
        Paging paging = Paging.of("withheld", page, SHOWN, decision.withheld());
        List<Candidate> withheld = candidates.of(id, Candidate.State.WITHHELD, CandidateBook.Part.of(paging));
        return new CertificationPages.DecisionPage(
                decision,
                paging,
                withheld.isEmpty()
                        ? List.of()
                        : lines(withheld, named(withheld.get(0).who())));
    }

    CertificationPages.Correction correction(Certificate certificate, TypedForm typed) {
        return new CertificationPages.Correction(
                certificate.id().toString(),
                certificate.registerNumber(),
                register.holder(certificate.id()),
                citizens.find(certificate.citizen()).map(Citizen::fullName).orElse(""),
                certificate.revoked(),
                lines(register.entriesOf(certificate.id())),
                grounds(),
                today(),
                typed);
    }

    private static List<String> grounds() {
        return Arrays.stream(BookEntry.Ground.values()).map(Enum::name).toList();
    }

    /** Entries as a book shows them. */
    List<CertificationPages.BookLine> lines(List<BookEntry> entries) {
        Map<Curriculum.Id, Optional<Curriculum>> known = entries.stream()
                .map(entry -> entry.holder().curriculum())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), plans::find));
        return entries.stream()
                .map(entry -> line(
                        entry,
                        title(entry.holder(), known.getOrDefault(entry.holder().curriculum(), Optional.empty()))))
                .toList();
    }

    private static Curriculum.Text title(BookEntry.Holder holder, Optional<Curriculum> curriculum) {
        return curriculum
                .flatMap(known -> known.audience(holder.audience())
                        .map(audience -> new Curriculum.Text(
                                CredentialFactory.completed(known, audience),
                                known.title().english() + ": "
                                        + audience.title().english())))
                .orElseGet(() -> new Curriculum.Text(holder.curriculum().toString(), ""));
    }

    private CertificationPages.BookLine line(BookEntry entry, Curriculum.Text title) {
        return new CertificationPages.BookLine(
                entry.number().number() + "/" + entry.number().year(),
                entry.kind().name(),
                entry.certificate().toString(),
                entry.ends()
                        .flatMap(register::find)
                        .map(Certificate::registerNumber)
                        .orElse(""),
                entry.reason(),
                entry.holder().name(),
                entry.holder().curriculum().toString(),
                title,
                entry.decision().decision(),
                entry.decision().day(),
                entry.decision().signatory(),
                entry.made(),
                entry.by());
    }

    /** Both sides: what the certificate rests on, and what is so now. */
    CertificationPages.CasePage bothSides(UUID id, TypedForm typed) {
        CertificateCase about = cases.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        Certificate certificate = register.find(about.certificate()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        Progress now = progress.of(certificate.citizen(), certificate.curriculum());
        JsonObject credential = register.credential(certificate.id()).orElse(JsonValue.EMPTY_JSON_OBJECT);
        Named named = named(new Candidate.Who(certificate.citizen(), certificate.curriculum(), certificate.audience()));
        Optional<CertificateCase.Ruling> ruling = about.ruling();
        return new CertificationPages.CasePage(
                caseLines.line(about, certificate, now),
                certificate.id().toString(),
                certified(credential),
                then(credential),
                proofs(named, now),
                ruling.map(CertificateCase.Ruling::outcome)
                        .orElse(CertificateCase.Outcome.OPEN)
                        .name(),
                ruling.map(CertificateCase.Ruling::reason).orElse(""),
                ruling.map(CertificateCase.Ruling::by).orElse(""),
                grounds(),
                today(),
                typed);
    }

    /** Of the results that the credential names, those that are days. */
    private static List<CertificationPages.CertifiedLine> certified(JsonObject credential) {
        JsonObject subject =
                CredentialJson.object(credential, "credentialSubject").orElse(JsonValue.EMPTY_JSON_OBJECT);
        Map<String, String> names = CredentialJson.object(subject, "achievement")
                .map(achievement -> CredentialJson.values(achievement, "resultDescription"))
                .orElse(List.of())
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("resultType", "").equals("ext:AchievedDate"))
                .collect(Collectors.toMap(one -> one.getString("id", ""), one -> one.getString("name", "")));
        return CredentialJson.values(subject, "result").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> names.containsKey(one.getString("resultDescription", "")))
                .map(one -> new CertificationPages.CertifiedLine(
                        names.getOrDefault(one.getString("resultDescription", ""), ""),
                        LocalDate.parse(one.getString("value", ""))))
                .toList();
    }

    private static List<CertificationPages.ThenLine> then(JsonObject credential) {
        return CredentialJson.values(credential, "evidence").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("genre", "").equals("xAPI statement"))
                .map(one -> new CertificationPages.ThenLine(
                        one.getString("name", ""),
                        one.getString("description", ""),
                        one.getString("id", ""),
                        Sha256.hex(one.getString("digestMultibase", ""))))
                .toList();
    }
}
