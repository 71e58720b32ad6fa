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
            Map.entry("https://w3id.org/xapi/adl/verbs/satisfied", COMPLETED),
            Map.entry("https://w3id.org/xapi/adl/verbs/waived", COMPLETED),
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
        String verb = statement.verb().value();
        StatementKind said = VERBS.getOrDefault(verb, NOTHING);
        if (said == NOTHING
                || !(statement.object() instanceof ActivityObject activity)
                || isPart(statement, activity)) {
            return NOTHING;
        }
        Optional<Result> result = statement.result();
        if (said == FAILED && result.isEmpty() && isCourse(activity)) {
            // a grade of Open edX that fell below the mark again: now_failed has no result
            return REVERSED;
        }
        return result.isPresent() ? corrected(said, verb, result.get()) : said;
    }

    private static StatementKind corrected(StatementKind said, String verb, Result result) {
        boolean speaks = RESULT_SPEAKS.contains(verb);
        if (said == REVERSED) {
            return REVERSED;
        }
        if (result.success().equals(Optional.of(false)) && (said == PASSED || speaks)) {
            // beats completion: Storyline, Rise and SCORM content send both
            return FAILED;
        }
        if (result.completion().equals(Optional.of(false))) {
            return said == FAILED ? FAILED : TOUCHED;
        }
        if (speaks && result.success().equals(Optional.of(true)) && isDone(said, result)) {
            return PASSED;
        }
        return speaks && isDone(said, result) ? COMPLETED : said;
    }

    private static boolean isDone(StatementKind said, Result result) {
        return said == COMPLETED || result.completion().equals(Optional.of(true));
    }

    /** A question, a video, or a part of some other activity: it says nothing of the whole. */
    private static boolean isPart(Statement statement, ActivityObject activity) {
        String id = activity.id().value();
        String type = activity.type().map(Iri::value).orElse("");
        boolean question = type.equals(INTERACTION) && !isWhole(statement, id);
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
