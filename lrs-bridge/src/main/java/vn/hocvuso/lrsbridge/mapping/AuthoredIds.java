package vn.hocvuso.lrsbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementObject.ActivityObject;

/**
 * The ids that authors gave to what statements of cmi5 are about. A platform that launches a unit names it as it likes;
 * how its author calls it stands in the grouping (cmi5, sections 8.1.5 and 9.6.2.3). Some platforms group the course and
 * its blocks there as well, so that a grouping alone does not tell the unit from the course that it lies in.
 */
final class AuthoredIds {
    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    private static final String COURSE = "https://w3id.org/xapi/cmi5/activitytype/course";
    private static final String BLOCK = "https://w3id.org/xapi/cmi5/activitytype/block";
    private static final String ADL_COURSE = "http://adlnet.gov/expapi/activities/course";
    private static final String SOFTWARE = "http://id.tincanapi.com/activitytype/source";

    private AuthoredIds() {}

    /** How sure it is that a rule means what a statement is about. */
    enum Meant {
        NO,
        /** The grouping names what the rule means, and it can as well be a course in which the unit lies. */
        PERHAPS,
        YES
    }

    /**
     * Whether a rule means, by its author's id, what a statement is about.
     *
     * @param satisfied whether it says that a course or a block was satisfied; all others are about units
     */
    static Meant meant(
            Statement statement, ActivityObject activity, boolean satisfied, Curriculum.Activities activities) {
        Set<String> grouped =
                statement.context().grouping().stream().map(Iri::value).collect(Collectors.toSet());
        boolean cmi5 = statement.context().category().stream().map(Iri::value).anyMatch(CMI5::equals);
        if (!cmi5 || grouped.stream().noneMatch(activities::contains)) {
            return Meant.NO;
        }
        if (activities.isUnit()) {
            return satisfied ? Meant.NO : Meant.YES;
        }
        Set<String> own = possible(statement, satisfied ? typeOf(activity) : "");
        if (own.stream().noneMatch(activities::contains)) {
            return Meant.NO;
        }
        return own.size() == 1 ? Meant.YES : Meant.PERHAPS;
    }

    private static String typeOf(ActivityObject activity) {
        return activity.type().map(Iri::value).orElse(COURSE);
    }

    /**
     * What is grouped and may be the object: what says that it is something else is not, nor is a parent, nor what another
     * one lies below of by its id.
     */
    private static Set<String> possible(Statement statement, String type) {
        Set<String> possible = new LinkedHashSet<>();
        JsonNode grouping =
                statement.json().path("context").path("contextActivities").path("grouping");
        Iterable<JsonNode> entries = grouping.isArray() ? grouping : Set.of(grouping);
        for (JsonNode entry : entries) {
            String named = entry.path("definition").path("type").asText("");
            if (named.equals(type)
                    || !Set.of(COURSE, BLOCK, ADL_COURSE, SOFTWARE).contains(named)) {
                possible.add(entry.path("id").asText());
            }
        }
        statement.context().parent().stream().map(Iri::value).forEach(possible::remove);
        possible.removeAll(possible.stream()
                .filter(whole -> possible.stream().anyMatch(part -> isBelow(part, whole)))
                .collect(Collectors.toSet()));
        return possible;
    }

    /** Whether an id goes on where another ends: so authors name what lies in a course. */
    private static boolean isBelow(String part, String whole) {
        return part.length() > whole.length()
                && part.startsWith(whole)
                && (whole.endsWith("/") || "/:#?".indexOf(part.charAt(whole.length())) >= 0);
    }
}
