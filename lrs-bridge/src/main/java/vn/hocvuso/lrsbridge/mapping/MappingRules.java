package vn.hocvuso.lrsbridge.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.mapping.AuthoredIds.Meant;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.VerbMeaning;
import vn.hocvuso.lrsbridge.plan.VerbTable;
import vn.hocvuso.lrsbridge.statements.FedStatement;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.Score;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementObject.ActivityObject;

/** From a statement and the rules of curricula to evidence. Pure: the same statement always gives the same. */
final class MappingRules {
    private static final String ATTEMPT = "http://adlnet.gov/expapi/activities/attempt";
    private static final BigDecimal SMALLEST = new BigDecimal("1E-12");
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.DOWN);

    private final List<Curriculum> curricula;
    private final VerbTable verbs;

    MappingRules(List<Curriculum> curricula, VerbTable verbs) {
        this.curricula = List.copyOf(curricula);
        this.verbs = verbs;
    }

    /** By the table of verbs that comes with the product. */
    MappingRules(List<Curriculum> curricula) {
        this(curricula, VerbTable.shipped());
    }

    /** The evidence that a statement is; none for most statements. */
    List<Evidence> evidence(FedStatement fed) {
        StatementKind kind = StatementKind.of(fed.statement(), verbs);
        Optional<Ifi> learner = fed.statement().actor().ifi();
        if (kind == StatementKind.NOTHING
                || learner.isEmpty()
                || !(fed.statement().object() instanceof ActivityObject activity)) {
            return List.of();
        }
        VerbTable.Entry verb = verbs.of(fed.statement().verb().value()).orElseThrow();
        Said said = new Said(fed, learner.get(), activity, kind, verb);
        return curricula.stream()
                .flatMap(curriculum -> curriculum.rules().stream().flatMap(rule -> meant(said, rule).stream()
                        .map(about -> evidence(said, about, curriculum.id(), rule))))
                .toList();
    }

    /**
     * Whether a statement is about an activity that a rule means and counts for nothing because nobody says what its verb
     * means: an officer may.
     */
    boolean isUncounted(FedStatement fed) {
        String verb = fed.statement().verb().value();
        return verbs.of(verb).isEmpty()
                && !VerbTable.isFixed(verb)
                && fed.statement().object() instanceof ActivityObject activity
                && curricula.stream()
                        .flatMap(curriculum -> curriculum.rules().stream())
                        .anyMatch(rule -> rule.activity().contains(activity.id().value()));
    }

    /** A statement about an activity, and what it says. */
    private record Said(
            FedStatement fed, Ifi learner, ActivityObject activity, StatementKind kind, VerbTable.Entry verb) {
        Statement statement() {
            return fed.statement();
        }

        boolean satisfied() {
            return verb.meaning().filter(VerbMeaning.SATISFIED::equals).isPresent();
        }
    }

    /** What evidence is about, and what is said of it. */
    private record Subject(String activity, StatementKind kind) {}

    /** What a rule means by a statement: its object, or the test of which its object is an attempt. */
    private static Optional<Subject> meant(Said said, Curriculum.Rule rule) {
        return switch (isMeant(said, rule.activity())) {
            case YES -> Optional.of(new Subject(said.activity().id().value(), said.kind()));
            // perhaps a unit of the course that the rule means: something was done, and no more
            case PERHAPS -> Optional.of(new Subject(said.activity().id().value(), StatementKind.TOUCHED));
            case NO -> attempted(said.statement(), said.activity(), rule).map(test -> new Subject(test, said.kind()));
        };
    }

    /**
     * Moodle tells the score of a quiz with its attempts alone, and of the quiz only that it is complete: a rule with a
     * minimum sees the attempts. Without one it does not, since an attempt is a success wherever there is no pass grade.
     */
    private static Optional<String> attempted(Statement statement, ActivityObject activity, Curriculum.Rule rule) {
        if (rule.minimumScore().isEmpty()
                || activity.type().map(Iri::value).filter(ATTEMPT::equals).isEmpty()) {
            return Optional.empty();
        }
        return statement.context().parent().stream().map(Iri::value).findFirst().filter(rule.activity()::contains);
    }

    /** Whether a rule means it. One that names many activities does not mean their parts. */
    private static Meant isMeant(Said said, Curriculum.Activities activities) {
        Meant meant = activities.contains(said.activity().id().value())
                ? Meant.YES
                : AuthoredIds.meant(said.statement(), said.activity(), said.satisfied(), activities);
        boolean part = !activities.isOne()
                && (StatementKind.isPart(said.statement(), said.activity()) || isBelowOneThatIsMeant(said, activities));
        return part ? Meant.NO : meant;
    }

    private static boolean isBelowOneThatIsMeant(Said said, Curriculum.Activities meant) {
        String id = said.activity().id().value();
        return isFragmentOfOneThatIsMeant(id, meant)
                || said.statement().context().parent().stream()
                        .map(Iri::value)
                        .filter(parent -> !parent.equals(id))
                        .anyMatch(meant::contains);
    }

    /** Adapt names the components of a course by fragments of its address. */
    private static boolean isFragmentOfOneThatIsMeant(String id, Curriculum.Activities meant) {
        int fragment = id.indexOf('#');
        return fragment > 0 && meant.contains(id.substring(0, fragment));
    }

    private static Evidence evidence(Said said, Subject about, Curriculum.Id curriculum, Curriculum.Rule rule) {
        FedStatement fed = said.fed();
        Optional<BigDecimal> score =
                fed.statement().result().flatMap(result -> result.score()).flatMap(MappingRules::share);
        return new Evidence(
                        Evidence.Source.of(fed),
                        said.learner(),
                        about.activity(),
                        curriculum,
                        rule.id(),
                        rule.competencies(),
                        outcome(rule, about.kind(), score),
                        score.map(MappingRules::kept),
                        fed.happened(),
                        Evidence.Validity.voided(fed.voided()))
                .read(new Evidence.Read(said.verb().verb(), said.verb().version(), rule.attempts()));
    }

    private static Evidence.Outcome outcome(Curriculum.Rule rule, StatementKind kind, Optional<BigDecimal> score) {
        return switch (kind) {
            case REVERSED -> Evidence.Outcome.REVERSED;
            case FAILED -> Evidence.Outcome.FAILED;
            case PASSED_AND_COMPLETED -> reached(rule, score);
            case PASSED ->
                rule.counts() == Curriculum.Counts.COMPLETED ? Evidence.Outcome.IN_PROGRESS : reached(rule, score);
            case COMPLETED ->
                rule.counts() == Curriculum.Counts.PASSED ? Evidence.Outcome.IN_PROGRESS : reached(rule, score);
            case TOUCHED, NOTHING -> Evidence.Outcome.IN_PROGRESS;
        };
    }

    /** A rule with a minimum is not met by a result without a score: nothing is assumed. */
    private static Evidence.Outcome reached(Curriculum.Rule rule, Optional<BigDecimal> score) {
        if (rule.minimumScore().isEmpty()) {
            return Evidence.Outcome.ACHIEVED;
        }
        return score.map(value -> value.compareTo(rule.minimumScore().get()) >= 0
                        ? Evidence.Outcome.ACHIEVED
                        : Evidence.Outcome.FAILED)
                .orElse(Evidence.Outcome.IN_PROGRESS);
    }

    /**
     * A score as a share of what could be reached. Raw, min and max come first: Moodle's logstore maps {@code scaled} to
     * -1..1, so that its 0 means one half, while all others mean 0..1.
     */
    static Optional<BigDecimal> share(Score score) {
        boolean whole = Stream.of(score.raw(), score.min(), score.max()).allMatch(Optional::isPresent);
        if (whole && score.max().orElseThrow().compareTo(score.min().orElseThrow()) > 0) {
            BigDecimal range = score.max().orElseThrow().subtract(score.min().orElseThrow(), MathContext.DECIMAL64);
            BigDecimal above = score.raw().orElseThrow().subtract(score.min().orElseThrow(), MathContext.DECIMAL64);
            return Optional.of(above.divide(range, MathContext.DECIMAL64).stripTrailingZeros());
        }
        return score.scaled();
    }

    /** As many digits as mean something: a platform may write hundreds, or an exponent of millions. */
    private static BigDecimal kept(BigDecimal score) {
        return score.abs().compareTo(SMALLEST) < 0 ? BigDecimal.ZERO : score.round(DIGITS);
    }
}
