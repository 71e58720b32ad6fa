package vn.hocvuso.lrsbridge.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;

/** Statements as platforms send them, written by hand for our own tests. */
public final class Statements {
    public static final String LMS = "http://lms.example.vn";
    public static final String COURSE = "http://lms.example.vn/course/course-v1:XA+KNSCB+2026";
    public static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
    public static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";

    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    private Statements() {}

    /** What a text says. */
    public static Statement read(String json) {
        return Statement.of(
                READER.read(json.getBytes(StandardCharsets.UTF_8)).statements().get(0));
    }

    /** The shape of Open edX' course grade events: no score, no result. */
    public static String openEdx(UUID id, String learner, String verb, String timestamp) {
        return """
                {"id":"%s",
                 "actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},
                 "verb":{"id":"%s","display":{"en":"passed"}},
                 "object":{"objectType":"Activity","id":"%s",
                   "definition":{"name":{"en":"Demonstration"},"type":"http://adlnet.gov/expapi/activities/course"}},
                 "timestamp":"%s","version":"1.0.3"}""".formatted(id, LMS, learner, verb, COURSE, timestamp);
    }

    /** A voiding statement. */
    public static String voiding(UUID id, UUID target) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:admin@example.vn"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(id, target);
    }
}
