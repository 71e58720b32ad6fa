package vn.hocvuso.lrsbridge.certification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Six learners, and what happened to each of them, in the shape of Moodle's logstore and of Open edX. Nobody has earned
 * a certificate at any moment and not at the end.
 */
enum LearnersOfTheCommune {
    /** Fails, succeeds, and fails an attempt at what is achieved. */
    AN("hoc-sinh", true, "fail 101", "done 101", "fail 101", "done 102", "fail 103", "done 103", "start 103"),
    /** Never succeeds in the last module. */
    BINH("hoc-sinh", false, "done 101", "done 102", "start 103", "fail 103", "fail 103"),
    /** A result is taken back before the last one comes. */
    CHI("hoc-sinh", false, "done 101", "done 102", "back 101", "done 103", "start 101"),
    /** A result is taken back and comes again; another was void and is done again. */
    DUNG("hoc-sinh", true, "done 101", "back 101", "done 101", "done 102", "void", "done 102", "done 103"),
    /** The last result is void before anybody has looked. */
    GIANG("hoc-sinh", false, "done 101", "done 102", "void", "done 103"),
    /** An adult with one course for everything, whose account is linked late. */
    HOA("nguoi-truong-thanh", true, "start 201", "fail 201", "course", "start 202", "fail 203");

    private static final Instant BEGAN = Instant.parse("2026-10-05T01:30:00Z");
    private static final String MODULE = "http://id.tincanapi.com/activitytype/lms/module";
    private static final String COURSE = "http://adlnet.gov/expapi/activities/course";

    private final String audience;
    private final boolean earns;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> events;

    LearnersOfTheCommune(String audience, boolean earns, String... events) {
        this.audience = audience;
        this.earns = earns;
        this.events = List.of(events);
    }

    UUID citizen() {
        return id("citizen " + name());
    }

    String audience() {
        return audience;
    }

    /** Whether all that is required is achieved in the end. */
    boolean earns() {
        return earns;
    }

    /** What all of them did, some things of no consequence in between; the learners take turns. */
    static List<String> stream() {
        List<String> all = new ArrayList<>();
        for (int turn = 0; turn < 7; turn++) {
            for (LearnersOfTheCommune learner : values()) {
                if (turn < learner.events.size()) {
                    all.add(learner.statement(learner.events.get(turn), turn));
                    all.add(learner.statement("start 999", turn + 100));
                }
            }
        }
        return all;
    }

    /** Everything that a pupil needs. */
    static List<String> everythingDone(UUID citizen) {
        return List.of(done(citizen, 101), done(citizen, 102), done(citizen, 103));
    }

    static String done(UUID citizen, int module) {
        return json(id(citizen + " done " + module), citizen, "completed", module(module), BEGAN, true);
    }

    /** What Moodle sends when a module is no longer complete. */
    static String back(UUID citizen, int module) {
        return json(id(citizen + " back " + module), citizen, "back", module(module), BEGAN.plusSeconds(60), false);
    }

    private String statement(String event, int turn) {
        UUID id = id(name() + " " + turn);
        if (event.equals("void")) {
            return voiding(id, id(name() + " " + (turn - 1)));
        }
        Instant at = BEGAN.plus(Duration.ofDays(turn % 100));
        if (event.equals("course")) {
            String course = "\"" + Commune.PLATFORM + "/course/course-v1:DEMO+KNS-NTT+2026\"" + typed(COURSE);
            return json(id, citizen(), "passed", course, at, true);
        }
        String[] words = event.split(" ", -1);
        String verb = words[0].equals("start") ? "attempted" : words[0].equals("back") ? "back" : "completed";
        return json(id, citizen(), verb, module(Integer.parseInt(words[1])), at, words[0].equals("done"));
    }

    private static String module(int module) {
        return "\"" + Commune.PLATFORM + "/mod/quiz/view.php?id=" + module + "\"" + typed(MODULE);
    }

    private static String typed(String type) {
        return ",\"definition\":{\"type\":\"" + type + "\"}";
    }

    private static String json(UUID id, UUID citizen, String verb, String object, Instant at, boolean success) {
        String verbId = verb.equals("back")
                ? "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted"
                : "http://adlnet.gov/expapi/verbs/" + verb;
        String result = verb.equals("completed") ? ",\"result\":{\"completion\":true,\"success\":" + success + "}" : "";
        return """
                {"id":"%s","actor":{"account":{"homePage":"%s","name":"%s"}},"verb":{"id":"%s"},\
                "object":{"id":%s},"timestamp":"%s"%s}""".formatted(id, Commune.PLATFORM, citizen, verbId, object, at, result);
    }

    private static String voiding(UUID id, UUID target) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:lms@example.vn"},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},\
                "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(id, target);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
