package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the demonstration's platform sends about its learners; {@code demo-31} to {@code demo-42} are adults. */
public final class DemonstrationLearner {
    public static final String PLATFORM = "http://lms.demo.hocvuso.example";
    public static final String ADULT_COURSE = PLATFORM + "/course/course-v1:DEMO+KNS-NTT+2026";
    public static final String PUPIL_COURSE = PLATFORM + "/course/course-v1:DEMO+KNS-HS+2026";
    public static final int LEARNERS = 42;
    private static final int PUPILS = 30;

    private DemonstrationLearner() {}

    /** A grade of Open edX, in the shape of our own fixture: the verb is {@code passed} or {@code failed}. */
    public static String grade(UUID id, int learner, String verb, String timestamp) {
        return """
                {"id":"%s",
                 "actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en":"%s"}},
                 "object":{"objectType":"Activity","id":"%s",
                   "definition":{"name":{"en":"Demonstration"},"type":"http://adlnet.gov/expapi/activities/course"}},
                 "timestamp":"%s","version":"1.0.3"}""".formatted(
                id, PLATFORM, account(learner), verb, verb, learner <= PUPILS ? PUPIL_COURSE : ADULT_COURSE, timestamp);
    }

    /** The id of the citizen whom the demonstration has for an account. */
    public static UUID citizen(int learner) {
        return UUID.nameUUIDFromBytes(("demonstration citizen " + account(learner)).getBytes(StandardCharsets.UTF_8));
    }

    private static String account(int learner) {
        return String.format(Locale.ROOT, "demo-%02d", learner);
    }

    /**
     * The real Open edX statement of the shared fixtures, with actor and course set to the demonstration's; empty where
     * that folder is not beside the project.
     */
    public static Optional<String> sharedNowPassed(int learner) {
        Path fixture = Path.of(System.getProperty("repository.root"))
                .resolveSibling("shared/fixtures/openedx/edx.course.grade.now_passed.json");
        if (!Files.exists(fixture)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(fixture, StandardCharsets.UTF_8)
                    .replace("http://localhost:18000/course/course-v1:edX+DemoX+Demo_Course", ADULT_COURSE)
                    .replace("http://localhost:18000", PLATFORM)
                    .replace("32e08e30-f8ae-4ce2-94a8-c2bfe38a70cb", account(learner)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
