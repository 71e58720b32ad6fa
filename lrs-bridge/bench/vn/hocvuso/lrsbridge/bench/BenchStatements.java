package vn.hocvuso.lrsbridge.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * Statements of about 1.4 KB in the shape of Moodle's: 5,000 learners, 2,000 modules in 100 courses, five verbs. The
 * same seed gives the same people and modules; ids are always new.
 */
final class BenchStatements {
    static final int LEARNERS = 5_000;
    static final int MODULES = 2_000;
    private static final int COURSES = 100;
    private static final String LMS = "https://lms.bench.example";
    private static final String[] VERBS = {"completed", "passed", "answered", "attempted", "experienced"};
    private static final Instant BEGAN = Instant.parse("2026-09-05T00:00:00Z");

    private final Random random;

    BenchStatements(long seed) {
        this.random = new Random(seed);
    }

    String one() {
        int module = random.nextInt(MODULES);
        return statement(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(LEARNERS),
                VERBS[random.nextInt(VERBS.length)],
                module,
                BEGAN.plusMillis(random.nextInt(Integer.MAX_VALUE)));
    }

    String batch(int size) {
        StringBuilder batch = new StringBuilder("[");
        for (int index = 0; index < size; index++) {
            batch.append(index == 0 ? "" : ",").append(one());
        }
        return batch.append(']').toString();
    }

    /** The query for the latest 25 statements of a learner. */
    String byAgent() {
        String agent = "{\"account\":{\"homePage\":\"%s\",\"name\":\"%d\"}}".formatted(LMS, random.nextInt(LEARNERS));
        return "limit=25&agent=" + encoded(agent);
    }

    /** The query for the latest 25 statements with a verb about a module. */
    String byVerbAndActivity() {
        return "limit=25&verb=" + encoded(verb(VERBS[random.nextInt(VERBS.length)]))
                + "&activity=" + encoded(module(random.nextInt(MODULES)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String verb(String name) {
        return "http://adlnet.gov/expapi/verbs/" + name;
    }

    private static String module(int module) {
        return LMS + "/mod/quiz/view.php?id=" + module;
    }

    private static String statement(UUID random, int learner, String verb, int module, Instant timestamp) {
        // a UUID of version 4, whatever the seed gave
        UUID id = new UUID(
                (random.getMostSignificantBits() & ~0xF000L) | 0x4000L,
                (random.getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
        int course = module % COURSES;
        return """
                {"id":"%s","actor":{"objectType":"Agent","name":"Học viên %d","account":{"homePage":"%s","name":"%d"}},\
                "verb":{"id":"%s","display":{"en":"%s"}},\
                "object":{"objectType":"Activity","id":"%s","definition":{"type":"http://adlnet.gov/expapi/activities/assessment",\
                "name":{"vi":"Bài kiểm tra số %d: an toàn trên không gian mạng"}}},\
                "result":{"score":{"raw":%d,"min":0,"max":10,"scaled":%s},"completion":true,"success":%s,"duration":"PT%dS"},\
                "context":{"platform":"Moodle","language":"vi","extensions":{"http://lrs.learninglocker.net/define/extensions/info":\
                {"https://moodle.org/":"4.5","event_name":"\\\\mod_quiz\\\\event\\\\attempt_submitted","event_function":"attempt_submitted"}},\
                "contextActivities":{"parent":[{"id":"%s/course/view.php?id=%d","definition":{"type":"https://w3id.org/xapi/cmi5/activitytype/course",\
                "name":{"vi":"Kỹ năng số cơ bản %d"}}}],\
                "grouping":[{"id":"%s","definition":{"type":"http://id.tincanapi.com/activitytype/lms","name":{"vi":"Học vụ số"}}}],\
                "category":[{"id":"http://moodle.org","definition":{"type":"http://id.tincanapi.com/activitytype/source","name":{"en":"Moodle"}}}]}},\
                "timestamp":"%s","version":"1.0.3"}"""
                .formatted(
                        id, learner, LMS, learner, verb(verb), verb, module(module), module,
                        module % 11, Double.toString((module % 11) / 10.0), module % 11 >= 5, learner % 900,
                        LMS, course, course, LMS, timestamp);
    }
}
