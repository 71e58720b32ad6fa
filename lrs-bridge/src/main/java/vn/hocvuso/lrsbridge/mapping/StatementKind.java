package vn.hocvuso.lrsbridge.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.Result;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementObject.ActivityObject;

/**
 * What a statement says happened to its activity: exact verb x role of the object x category. A verb alone proves
 * nothing ({@code completed} is also sent for a video), and display names never count: some tools translate them.
 */
enum StatementKind {
    /** The activity was passed. */
    PASSED,
    /** It was passed and worked through. */
    PASSED_AND_COMPLETED,
    /** An attempt at it failed. */
    FAILED,
    /** It was worked through. */
    COMPLETED,
    /** Its platform takes a result back. */
    REVERSED,
    /** Something was done that is neither. */
    TOUCHED,
    /** Nothing about how far anybody is. */
    NOTHING;

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    /** As ADL's own TLA profile writes its vocabulary. */
    private static final String ADL_BY_TLS = "https://adlnet.gov/expapi/verbs/";

    /** Other identifiers of the same words, which senders of long standing use. */
    private static final Map<String, String> SAME_AS = Map.of(
            "http://activitystrea.ms/schema/1.0/complete", ADL + "completed", ADL + "mastered", ADL + "completed");

    /** A part of a SCORM package as Moodle reports it: its plugin says "completed" also of who has failed. */
    private static final String SCORM_PART =
            "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/scorm-content-object";

    private static final String COURSE = "http://adlnet.gov/expapi/activities/course";
    private static final String INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
    private static final String VIDEO_PROFILE = "https://w3id.org/xapi/video";

    /** What each verb says where nothing in the result says otherwise. */
    private static final Map<String, StatementKind> VERBS = Map.ofEntries(
            Map.entry(ADL + "passed", PASSED),
            Map.entry(ADL + "failed", FAILED),
            Map.entry(ADL + "completed", COMPLETED),
            Map.entry(ADL + "answered", TOUCHED),
            Map.entry(ADL + "attempted", TOUCHED),
            Map.entry(ADL + "initialized", TOUCHED),
            Map.entry(ADL + "progressed", TOUCHED),
            Map.entry(ADL + "scored", TOUCHED),
            Map.entry(ADL + "suspended", TOUCHED),
            Map.entry("https://w3id.org/xapi/adl/verbs/satisfied", PASSED_AND_COMPLETED),
            Map.entry("https://w3id.org/xapi/adl/verbs/waived", PASSED_AND_COMPLETED),
            Map.entry("https://w3id.org/xapi/tla/verbs/scored", TOUCHED),
            Map.entry("http://id.tincanapi.com/verb/earned", TOUCHED),
            Map.entry("https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted", REVERSED),
            Map.entry("https://w3id.org/xapi/tla/verbs/forfeited", REVERSED));

    /** Verbs whose result may say more than they do: H5P ends a single question with {@code answered}. */
    private static final Set<String> RESULT_SPEAKS = Set.of(
            ADL + "completed",
            ADL + "answered",
            ADL + "progressed",
            ADL + "scored",
            "https://w3id.org/xapi/tla/verbs/scored");

    static StatementKind of(Statement statement) {
        String verb = canonical(statement.verb().value());
        StatementKind said = VERBS.getOrDefault(verb, NOTHING);
        if (said == NOTHING || !(statement.object() instanceof ActivityObject activity)) {
            return NOTHING;
        }
        Optional<Result> result = statement.result();
        if (said == FAILED && result.isEmpty() && isCourse(activity)) {
            // a grade of Open edX that fell below the mark again: now_failed has no result
            return REVERSED;
        }
        StatementKind meant = result.isPresent() ? corrected(said, verb, result.get()) : said;
        return isScormPart(activity) && meant.isDone() ? TOUCHED : meant;
    }

    private static String canonical(String verb) {
        String one = verb.startsWith(ADL_BY_TLS) ? ADL + verb.substring(ADL_BY_TLS.length()) : verb;
        return SAME_AS.getOrDefault(one, one);
    }

    private static boolean isScormPart(ActivityObject activity) {
        return activity.id().value().endsWith("#sco")
                || activity.type().map(Iri::value).filter(SCORM_PART::equals).isPresent();
    }

    private boolean isDone() {
        return this == PASSED || this == COMPLETED || this == PASSED_AND_COMPLETED;
    }

    private static StatementKind corrected(StatementKind said, String verb, Result result) {
        boolean speaks = RESULT_SPEAKS.contains(verb);
        if (said == REVERSED) {
            return REVERSED;
        }
        if (result.success().equals(Optional.of(false)) && (said.isDone() || speaks)) {
            // beats completion: Storyline, Rise and SCORM content send both
            return FAILED;
        }
        if (result.completion().equals(Optional.of(false))) {
            return said == FAILED ? FAILED : TOUCHED;
        }
        if (said == PASSED_AND_COMPLETED || (!speaks && said != PASSED)) {
            return said;
        }
        return stated(said, result);
    }

    /** What is stated decides, whether by the verb or by the result. */
    private static StatementKind stated(StatementKind said, Result result) {
        boolean completed = said == COMPLETED || result.completion().equals(Optional.of(true));
        boolean passed = said == PASSED || (completed && result.success().equals(Optional.of(true)));
        if (passed && completed) {
            return PASSED_AND_COMPLETED;
        }
        if (passed) {
            return PASSED;
        }
        return completed ? COMPLETED : said;
    }

    /**
     * Whether the object is a question, a video, or a part of some other activity: it says nothing of the whole, so that
     * a rule on many activities must not meet it by chance.
     */
    static boolean isPart(Statement statement, ActivityObject activity) {
        String id = activity.id().value();
        String type = activity.type().map(Iri::value).orElse("");
        boolean interaction = type.equals(INTERACTION)
                || activity.definition().interactionType().isPresent();
        boolean question = interaction && !isWhole(statement, id);
        boolean video = type.contains("/xapi/video/")
                || statement.context().category().stream().map(Iri::value).anyMatch(VIDEO_PROFILE::equals);
        return question || video || id.contains("?subContentId=");
    }

    /** H5P's single questions are interactions and the whole content at once: they have no parent but themselves. */
    private static boolean isWhole(Statement statement, String id) {
        return statement.context().parent().stream().map(Iri::value).allMatch(id::equals);
    }

    private static boolean isCourse(ActivityObject activity) {
        return activity.type().map(Iri::value).filter(COURSE::equals).isPresent();
    }
}
