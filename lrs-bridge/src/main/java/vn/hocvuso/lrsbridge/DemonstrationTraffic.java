package vn.hocvuso.lrsbridge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * What the demonstration's platform has sent so far, posted over HTTP like any platform's statements, in the shape of
 * Moodle's logstore. The same ids at every start, so that a second start changes nothing. Nobody is complete yet: the
 * first certificate is the reader's.
 */
final class DemonstrationTraffic {
    private static final String PLATFORM = "http://lms.demo.hocvuso.example";
    private static final int PUPILS = 30;
    private static final int LEARNERS = 42;

    /** Classes that began some weeks before the first start, so that they are in the middle of their work. */
    private static final Duration SINCE_THEY_BEGAN = Duration.ofDays(24);

    private final Instant began;

    private DemonstrationTraffic(Clock clock) {
        this.began = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(SINCE_THEY_BEGAN);
    }

    /** Posts it; answers the status. A later start is told that it is there already, with other days: 409. */
    static int post(Settings settings) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString("demo-lms:demo-lms-secret".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + settings.ownHost() + ":" + settings.httpPort() + "/xapi/statements"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + basic)
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[" + String.join(",", statements(Clock.systemUTC())) + "]"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What it has sent up to now. */
    static List<String> statements(Clock clock) {
        return new DemonstrationTraffic(clock).all();
    }

    private List<String> all() {
        List<String> statements = new ArrayList<>();
        for (int learner = 1; learner <= LEARNERS; learner++) {
            boolean pupil = learner <= PUPILS;
            int first = pupil ? 101 : 201;
            int modules = pupil ? 3 : 4;
            for (int module = 0; module < modules; module++) {
                Outcome outcome = outcome(learner, module, modules);
                if (outcome != Outcome.NOT_YET) {
                    statements.add(statement(outcome, learner, first + module));
                }
            }
        }
        statements.add(nobodys());
        return statements;
    }

    /** An account that nobody has linked: its platform calls the learner like one of the class. */
    private String nobodys() {
        return statement(Outcome.DONE, LEARNERS + 1, 103)
                .replace("\"objectType\":\"Agent\",", "\"objectType\":\"Agent\",\"name\":\"Lê Mẫu Gia Hân\",");
    }

    private enum Outcome {
        DONE,
        FAILED,
        STARTED,
        NOT_YET
    }

    /** A plausible class: most are half-way, some fail a module, the last module is open for everybody. */
    private static Outcome outcome(int learner, int module, int modules) {
        int mix = (learner * 7 + module * 5) % 11;
        if (module == modules - 1) {
            return mix < 3 ? Outcome.STARTED : Outcome.NOT_YET;
        }
        if (mix == 4) {
            return Outcome.FAILED;
        }
        return mix == 9 ? Outcome.NOT_YET : Outcome.DONE;
    }

    private String statement(Outcome outcome, int learner, int module) {
        String account = "demo-" + (learner < 10 ? "0" : "") + learner;
        String verb = outcome == Outcome.STARTED ? "attempted" : "completed";
        String result = outcome == Outcome.STARTED
                ? ""
                : ",\"result\":{\"completion\":true,\"success\":" + (outcome == Outcome.DONE) + "}";
        UUID id = UUID.nameUUIDFromBytes((account + " " + module).getBytes(StandardCharsets.UTF_8));
        return """
                {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en":"%s"}},\
                "object":{"id":"%s/mod/quiz/view.php?id=%d","definition":{"type":"http://id.tincanapi.com/activitytype/lms/module"}}%s,\
                "timestamp":"%s"}""".formatted(id, PLATFORM, account, verb, verb, PLATFORM, module, result, when(learner, module));
    }

    /** The pupils' modules, from 101 on, take a week each; those of the adults, who have one more, five days. */
    private Instant when(int learner, int module) {
        int days = module % 10 * (module < 200 ? 7 : 5);
        return began.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(learner * 3L));
    }
}
