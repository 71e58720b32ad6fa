package vn.hocvuso.lrsbridge.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.statements.FedStatement;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.Score;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementObject.ActivityObject;

/** From a statement and the rules of curricula to evidence. Pure: the same statement always gives the same. */
final class MappingRules {
    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    private static final String ATTEMPT = "http://adlnet.gov/expapi/activities/attempt";
    private static final BigDecimal SMALLEST = new BigDecimal("1E-12");
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.DOWN);

    private final List<Curriculum> curricula;

    MappingRules(List<Curriculum> curricula) {
        this.curricula = List.copyOf(curricula);
    }

    /** The evidence that a statement is; none for most statements. */
    List<Evidence> evidence(FedStatement fed) {
        StatementKind kind = StatementKind.of(fed.statement());
        Optional<Ifi> learner = fed.statement().actor().ifi();
        if (kind == StatementKind.NOTHING
                || learner.isEmpty()
                || !(fed.statement().object() instanceof ActivityObject activity)) {
            return List.of();
        }
        return curricula.stream()
                .flatMap(curriculum -> curriculum.rules().stream()
                        .flatMap(rule -> meant(fed.statement(), activity, rule).stream()
                                .map(id -> evidence(fed, new Subject(learner.get(), id), curriculum.id(), rule, kind))))
                .toList();
    }

    /** Whom and what evidence is about. */
    private record Subject(Ifi learner, String activity) {}

    /** The activity that a rule means by a statement: its object, or the test of which its object is an attempt. */
    private static Optional<String> meant(Statement statement, ActivityObject activity, Curriculum.Rule rule) {
        return isMeant(statement, activity, rule.activity())
                ? Optional.of(activity.id().value())
                : attempted(statement, activity, rule);
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
    private static boolean isMeant(Statement statement, ActivityObject activity, Curriculum.Activities meant) {
        if (names(statement, activity).noneMatch(meant::contains)) {
            return false;
        }
        return meant.isOne()
                || (!StatementKind.isPart(statement, activity) && !isBelowOneThatIsMeant(statement, activity, meant));
    }

    private static boolean isBelowOneThatIsMeant(
            Statement statement, ActivityObject activity, Curriculum.Activities meant) {
        return statement.context().parent().stream()
                .map(Iri::value)
                .filter(parent -> !parent.equals(activity.id().value()))
                .anyMatch(meant::contains);
    }

    /**
     * Under which ids a rule may mean it. A platform that launches a unit of cmi5 names it as it likes; how its author
     * calls it stands in the grouping of each statement that cmi5 defines (cmi5, sections 8.1.5 and 9.6.2.3).
     */
    private static Stream<String> names(Statement statement, ActivityObject activity) {
        Stream<String> own = Stream.of(activity.id().value());
        boolean cmi5 = statement.context().category().stream().map(Iri::value).anyMatch(CMI5::equals);
        return cmi5 ? Stream.concat(own, statement.context().grouping().stream().map(Iri::value)) : own;
    }

    private static Evidence evidence(
            FedStatement fed, Subject about, Curriculum.Id curriculum, Curriculum.Rule rule, StatementKind kind) {
        Statement statement = fed.statement();
        Optional<BigDecimal> score =
                statement.result().flatMap(result -> result.score()).flatMap(MappingRules::share);
        return new Evidence(
                Evidence.Source.of(fed),
                about.learner(),
                about.activity(),
                curriculum,
                rule.id(),
                rule.competencies(),
                outcome(rule, kind, score),
                score.map(MappingRules::kept),
                fed.happened(),
                Evidence.Validity.voided(fed.voided()));
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
