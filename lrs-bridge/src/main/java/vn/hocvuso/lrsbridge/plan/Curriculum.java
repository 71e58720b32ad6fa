package vn.hocvuso.lrsbridge.plan;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bridge uses of a curriculum.
 *
 * @param id code and version; a change is a new version
 * @param title what it is called
 * @param audiences for whom, and what each must achieve
 * @param competencies the abilities it names
 * @param rules which results count for them
 */
public record Curriculum(Id id, Text title, List<Audience> audiences, List<Competency> competencies, List<Rule> rules) {

    public Curriculum {
        audiences = List.copyOf(audiences);
        competencies = List.copyOf(competencies);
        rules = List.copyOf(rules);
    }

    /** Which curriculum, in which version. */
    public record Id(String code, String version) {
        @Override
        public String toString() {
            return code + " " + version;
        }
    }

    /** A text in both languages; the English one may be empty. */
    public record Text(String vietnamese, String english) {}

    /**
     * For whom.
     *
     * @param code such as {@code hoc-sinh}
     * @param required the codes of the competencies that complete the curriculum for this audience
     */
    public record Audience(String code, Text title, Set<String> required) {
        public Audience {
            required = Set.copyOf(required);
        }
    }

    /**
     * An ability.
     *
     * @param code short, shown on top of a column
     * @param alignments rows of frameworks that a document says it answers to, never those that were only concluded
     */
    public record Competency(String code, Text title, List<Alignment> alignments) {
        public Competency {
            alignments = List.copyOf(alignments);
        }

        /** One that no document aligns with anything. */
        public Competency(String code, Text title) {
            this(code, title, List.of());
        }
    }

    /**
     * A row of a framework.
     *
     * @param framework its name
     * @param url where the row stands in public
     * @param ground the document that states the alignment
     */
    public record Alignment(String framework, String code, String name, URI url, String ground) {}

    /** What of an activity counts. */
    public enum Counts {
        PASSED,
        COMPLETED,
        PASSED_OR_COMPLETED
    }

    /** Which of several attempts at an activity counts. */
    public enum Attempts {
        /** What was reached once stays, though a later attempt fails. */
        BEST,
        /** The last attempt that was passed or failed. */
        LATEST
    }

    /**
     * Which results count for which competencies.
     *
     * @param id its name within the curriculum; evidence names it together with the curriculum's version
     * @param competencies codes of what is achieved
     * @param activity which activities
     * @param counts which outcome
     * @param minimumScore 0 to 1; a result without a score does not reach one
     * @param attempts which of several attempts counts
     */
    public record Rule(
            String id,
            Set<String> competencies,
            Activities activity,
            Counts counts,
            Optional<BigDecimal> minimumScore,
            Attempts attempts) {
        public Rule {
            competencies = Set.copyOf(competencies);
        }

        /** A rule of which the best attempt counts. */
        public Rule(
                String id,
                Set<String> competencies,
                Activities activity,
                Counts counts,
                Optional<BigDecimal> minimumScore) {
            this(id, competencies, activity, counts, minimumScore, Attempts.BEST);
        }
    }

    /** A set of activity ids, told by exact id, prefix or pattern. */
    @FunctionalInterface
    public interface Activities {
        /** Whether this id, compared as it is written, is one of them. */
        boolean contains(String activityId);

        /** Whether it is one activity, named by its whole id. */
        default boolean isOne() {
            return false;
        }

        /**
         * Whether it is an assignable unit of cmi5 under the id of its author, and neither a course nor a block: then
         * statements whose grouping names it are about it.
         */
        default boolean isUnit() {
            return false;
        }

        /** How it is written for people: the id, with {@code *} for any characters; empty where nobody wrote it. */
        default String written() {
            return "";
        }
    }

    /** This curriculum with more rules. */
    Curriculum with(List<Rule> more) {
        return new Curriculum(
                id,
                title,
                audiences,
                competencies,
                Stream.concat(rules.stream(), more.stream()).toList());
    }

    /** The audience with this code. */
    public Optional<Audience> audience(String code) {
        return audiences.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The competencies that an audience must achieve, in the curriculum's order. */
    public List<Competency> required(Audience audience) {
        return competencies.stream()
                .filter(one -> audience.required().contains(one.code()))
                .toList();
    }

    /** The codes of all competencies. */
    public Set<String> codes() {
        return competencies.stream().map(Competency::code).collect(Collectors.toSet());
    }
}
