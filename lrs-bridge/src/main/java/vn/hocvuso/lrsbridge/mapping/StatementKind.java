package vn.hocvuso.lrsbridge.mapping;

import java.util.Optional;
import vn.hocvuso.lrsbridge.plan.VerbMeaning;
import vn.hocvuso.lrsbridge.plan.VerbTable;
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

    /** A part of a SCORM package as Moodle reports it: its plugin says "completed" also of who has failed. */
    private static final String SCORM_PART =
            "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/scorm-content-object";

    private static final String COURSE = "http://adlnet.gov/expapi/activities/course";
    private static final String INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
    private static final String VIDEO_PROFILE = "https://w3id.org/xapi/video";

    /** By the table of verbs that comes with the product. */
    static StatementKind of(Statement statement) {
        return of(statement, VerbTable.shipped());
    }

    static StatementKind of(Statement statement, VerbTable verbs) {
        return verbs.of(statement.verb().value())
                .flatMap(VerbTable.Entry::meaning)
                .map(meaning -> of(statement, meaning))
                .orElse(NOTHING);
    }

    private static StatementKind of(Statement statement, VerbMeaning meaning) {
        if (!(statement.object() instanceof ActivityObject activity)) {
            return NOTHING;
        }
        StatementKind said = said(meaning);
        Optional<Result> result = statement.result();
        if (said == FAILED && result.isEmpty() && isCourse(activity)) {
            // a grade of Open edX that fell below the mark again: now_failed has no result
            return REVERSED;
        }
        StatementKind meant = result.isPresent() ? corrected(said, resultSpeaks(meaning), result.get()) : said;
        return isScormPart(activity) && meant.isDone() ? TOUCHED : meant;
    }

    /** What a verb says where nothing in the result says otherwise. */
    private static StatementKind said(VerbMeaning meaning) {
        return switch (meaning) {
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case COMPLETED -> COMPLETED;
            case SATISFIED, WAIVED -> PASSED_AND_COMPLETED;
            case TAKEN_BACK -> REVERSED;
            case AS_RESULT, TOUCHED -> TOUCHED;
        };
    }

    /** Whether the result may say more than the verb does: H5P ends a single question with {@code answered}. */
    private static boolean resultSpeaks(VerbMeaning meaning) {
        return meaning == VerbMeaning.COMPLETED || meaning == VerbMeaning.AS_RESULT;
    }

    private static boolean isScormPart(ActivityObject activity) {
        return activity.id().value().endsWith("#sco")
                || activity.type().map(Iri::value).filter(SCORM_PART::equals).isPresent();
    }

    private boolean isDone() {
        return this == PASSED || this == COMPLETED || this == PASSED_AND_COMPLETED;
    }

    private static StatementKind corrected(StatementKind said, boolean speaks, Result result) {
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
