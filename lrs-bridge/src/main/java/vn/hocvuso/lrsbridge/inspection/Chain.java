package vn.hocvuso.lrsbridge.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.certification.Dossiers;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.HeldLink;
import vn.hocvuso.lrsbridge.identity.LinkHistory;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.EvidenceBook;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.plan.VerbMeaning;
import vn.hocvuso.lrsbridge.plan.VerbTable;
import vn.hocvuso.lrsbridge.statements.ReceivedStatements;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.Sha256;
import vn.hocvuso.lrsbridge.web.Table;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Follows a certificate back: decision, competencies, evidence, statements as received, rules, and who linked the account. */
@Singleton
class Chain {
    private static final String STATEMENT = "urn:uuid:";

    private final Dossiers dossiers;
    private final CitizenDirectory citizens;
    private final LinkHistory links;
    private final EvidenceBook evidence;
    private final ReceivedStatements statements;
    private final PlanBook plans;

    @Inject
    Chain(
            Dossiers dossiers,
            CitizenDirectory citizens,
            LinkHistory links,
            EvidenceBook evidence,
            ReceivedStatements statements,
            PlanBook plans) {
        this.dossiers = dossiers;
        this.citizens = citizens;
        this.links = links;
        this.evidence = evidence;
        this.statements = statements;
        this.plans = plans;
    }

    /**
     * The whole way.
     *
     * @param links the holder's accounts, and who said that they are theirs
     */
    record Followed(Dossiers.Dossier dossier, List<Link> links, List<HeldLink> accounts) {
        Followed {
            links = List.copyOf(links);
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * Evidence that the certificate names, and what is kept of it.
     *
     * @param statement the statement's id
     * @param digestMultibase the digest that the certificate names
     * @param kept what was read from it
     * @param verb by what its verb was given its meaning
     * @param received the statement as received; nothing when it is not held any more
     */
    record Link(
            String statement,
            String digestMultibase,
            Optional<Evidence> kept,
            Optional<VerbTable.Entry> verb,
            Optional<String> received) {
        /** Whether the statement that is held is the one that the certificate names. */
        Same same() {
            return received.map(text -> digestOf(text).equals(digestMultibase) ? Same.YES : Same.NO)
                    .orElse(Same.GONE);
        }

        private static String digestOf(String text) {
            return Sha256.multibase(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Whether a statement is the one that was certified. */
    enum Same {
        YES,
        NO,
        /** Raw statements are kept for a time; their digest outlives them. */
        GONE
    }

    Followed of(Certificate certificate) {
        Dossiers.Dossier dossier = dossiers.of(certificate);
        List<HeldLink> accounts = links.held(List.of(certificate.citizen()));
        List<Ifi> theirs =
                citizens.accounts(List.of(certificate.citizen())).getOrDefault(certificate.citizen(), List.of());
        Map<String, Evidence> kept = evidence.about(theirs).stream()
                .filter(one -> one.curriculum().equals(certificate.curriculum()))
                .collect(Collectors.toMap(
                        one -> one.source().statement().toString(), Function.identity(), (first, second) -> first));
        List<Link> followed = CredentialJson.values(dossier.credential(), "evidence").stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("id", "").startsWith(STATEMENT)
                        && one.getString("genre", "").equals("xAPI statement"))
                .map(one -> link(
                        one.getString("id").substring(STATEMENT.length()), one.getString("digestMultibase", ""), kept))
                .toList();
        return new Followed(dossier, followed, accounts);
    }

    private Link link(String statement, String digest, Map<String, Evidence> evidence) {
        Optional<Evidence> kept = Optional.ofNullable(evidence.get(statement));
        return new Link(
                statement,
                digest,
                kept,
                kept.flatMap(one ->
                        plans.verbs().explained(one.read().verb(), one.read().verbVersion())),
                statements
                        .asReceived(UUID.fromString(statement))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    /** The chain as lines to take along. */
    static Table table(Followed followed) {
        return new Table(
                "chain",
                List.of(
                        "number",
                        "decision",
                        "statement",
                        "digest",
                        "same",
                        "activity",
                        "rule",
                        "rule_version",
                        "competencies",
                        "outcome",
                        "score",
                        "at",
                        "strength",
                        "credential",
                        "validity",
                        "account",
                        "linked_by",
                        "linked_at",
                        "verb",
                        "verb_meaning",
                        "verb_version"),
                followed.links().stream().map(link -> line(followed, link)).toList());
    }

    private static List<String> line(Followed followed, Link link) {
        Optional<Evidence> kept = link.kept();
        Optional<HeldLink> account = kept.flatMap(one -> followed.accounts().stream()
                .filter(linked -> linked.account().equals(one.learner()))
                .findFirst());
        String decision = followed.dossier().entries().stream()
                .findFirst()
                .map(entry -> entry.decision())
                .orElse("");
        return List.of(
                followed.dossier().certificate().registerNumber(),
                decision,
                link.statement(),
                link.digestMultibase(),
                link.same().name(),
                kept.map(Evidence::activity).orElse(""),
                kept.map(Evidence::rule).orElse(""),
                kept.map(one -> one.curriculum().toString()).orElse(""),
                kept.map(one -> String.join(" ", one.competencies())).orElse(""),
                kept.map(one -> one.outcome().name()).orElse(""),
                kept.flatMap(Evidence::score).map(Object::toString).orElse(""),
                kept.map(Evidence::at).map(Instant::toString).orElse(""),
                kept.map(one -> one.source().strength().name()).orElse(""),
                kept.map(one -> one.source().credential().toString()).orElse(""),
                kept.map(one -> one.validity().name()).orElse(""),
                account.map(one -> one.account().home() + " " + one.account().name())
                        .orElse(""),
                account.map(one -> one.ground().by()).orElse(""),
                account.map(one -> one.ground().at().toString()).orElse(""),
                kept.map(one -> one.read().verb()).orElse(""),
                link.verb()
                        .flatMap(VerbTable.Entry::meaning)
                        .map(VerbMeaning::code)
                        .orElse(""),
                link.verb().map(one -> Integer.toString(one.version())).orElse(""));
    }
}
