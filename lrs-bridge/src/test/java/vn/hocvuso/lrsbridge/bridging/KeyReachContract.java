package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.identity.PlatformKind;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationClass;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Permission;

/**
 * Nobody's key speaks for others: what a key sends about learners of another platform, and what it may void. It certifies
 * learners of the demonstration, so that it has a product of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeyReachContract {
    private static final String WHEN = "2026-11-20T01:02:03Z";
    private static final List<PlatformKind> OPEN =
            List.of(PlatformKind.H5P, PlatformKind.ARTICULATE, PlatformKind.CMI5);

    private final InProcessBridge bridge;
    private final Administrator admin;
    private final SignedIn teacher;
    private final SignedIn officer;
    private final DemonstrationClass evening;

    KeyReachContract(TestDatabase database) {
        this.bridge = InProcessBridge.on(database.kept(), Map.of());
        this.admin = Administrator.of(bridge);
        this.teacher = SignedIn.as("teacher", bridge);
        this.officer = SignedIn.as("officer", bridge);
        this.evening = DemonstrationClass.of(teacher);
    }

    @AfterAll
    void close() {
        bridge.close();
    }

    private static String citizen(int learner) {
        return DemonstrationLearner.citizen(learner).toString();
    }

    private String cell(int learner) {
        return "/api/teaching/classes/" + evening.id() + "/pupils/" + citizen(learner) + "/" + evening.competency();
    }

    private JsonNode cellOf(int learner) {
        return teacher.json("GET", cell(learner), "");
    }

    /** Whether the evidence that a statement is counts; empty while it has not been read. */
    private Optional<String> validity(int learner, UUID statement) {
        return StreamSupport.stream(cellOf(learner).path("evidence").spliterator(), false)
                .filter(one -> one.path("statement").asText().equals(statement.toString()))
                .map(one -> one.path("validity").asText())
                .findFirst();
    }

    private void awaitValidity(int learner, UUID statement, String wanted) {
        Await.until(
                statement + " is " + wanted, () -> validity(learner, statement).equals(Optional.of(wanted)));
    }

    private String certificateOf(int learner) {
        return StreamSupport.stream(
                        teacher.json("GET", "/api/teaching/classes/" + evening.id(), "")
                                .path("pupils")
                                .spliterator(),
                        false)
                .filter(one -> one.path("id").asText().equals(citizen(learner)))
                .map(one -> one.path("certificate").asText())
                .findFirst()
                .orElseThrow();
    }

    private int post(Administrator.Key key, String statements) {
        return bridge.send(bridge.bare("/xapi/statements", key.name(), key.secret())
                        .header("X-Experience-API-Version", "1.0.3")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(statements))
                        .build())
                .statusCode();
    }

    private int held(UUID id) {
        return bridge.send(bridge.xapi("/statements?statementId=" + id).GET().build())
                .statusCode();
    }

    private static String passed(UUID id, int learner) {
        return DemonstrationLearner.grade(id, learner, "passed", WHEN);
    }

    private static String voiding(UUID target) {
        return Statements.voiding(UUID.randomUUID(), target);
    }

    private Administrator.Key key(String home, String rest) {
        return admin.make("{\"label\":\"Nơi khác\",\"home\":\"" + home + "\"" + rest + "}");
    }

    private JsonNode platform(Administrator.Key key) {
        return Administrator.json(admin.api("GET", "/" + key.id(), "").body());
    }

    @Test
    void whatAKeySendsOfAnotherPlatformsLearnerIsShownAndCountsOnceAnAdministratorAllowsIt() {
        Administrator.Key key = key("https://elsewhere.example.vn", "");
        UUID statement = UUID.randomUUID();

        assertThat(post(key, passed(statement, 33))).isEqualTo(200);
        awaitValidity(33, statement, "OUT_OF_REACH");
        JsonNode outside = platform(key);
        assertThat(held(statement)).isEqualTo(200);
        assertThat(outside.path("feed").path("outOfReach").asInt()).isEqualTo(1);
        assertThat(outside.path("outOfReach")
                        .path("learners")
                        .get(0)
                        .path("home")
                        .asText())
                .isEqualTo(DemonstrationLearner.PLATFORM);
        assertThat(admin.page("/platforms/" + key.id()).body())
                .contains("id=\"outside\"", "value=\"" + DemonstrationLearner.PLATFORM + "\"");
        assertThat(teacher.page(evening.page("/pupils/" + citizen(33) + "/" + evening.competency()))
                        .body())
                .contains("phạm vi của khoá");

        HttpResponse<String> allowed =
                admin.form("/platforms/" + key.id() + "/reach/learners", Map.of("home", DemonstrationLearner.PLATFORM));

        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.body()).doesNotContain("id=\"outside\"");
        awaitValidity(33, statement, "COUNTS");
        assertThat(cellOf(33).path("state").asText()).isEqualTo("ACHIEVED");
        assertThat(cellOf(33).path("decisive").path("strength").asText()).isEqualTo("PLATFORM");
        Await.until("the certificate follows", () -> !certificateOf(33).isEmpty());
        assertThat(platform(key).path("granted").get(0).asText()).isEqualTo(DemonstrationLearner.PLATFORM);

        String number = certificateOf(33);
        assertThat(admin.api("PUT", "/" + key.id() + "/reach", "{\"learners\":[]}")
                        .statusCode())
                .isEqualTo(200);
        awaitValidity(33, statement, "OUT_OF_REACH");
        Await.until(
                "a case is opened", () -> officer.page("/certification").body().contains(number));
        assertThat(certificateOf(33)).isEqualTo(number);
    }

    @Test
    void whatComesByAKeyInAPageMakesACandidateAndTellsSo() {
        Administrator.Key key =
                key(DemonstrationLearner.PLATFORM, ",\"kind\":\"H5P\",\"origins\":[\"https://h5p.example.vn\"]");
        UUID statement = UUID.randomUUID();

        assertThat(post(key, passed(statement, 34))).isEqualTo(200);

        awaitValidity(34, statement, "COUNTS");
        assertThat(cellOf(34).path("state").asText()).isEqualTo("ACHIEVED");
        assertThat(cellOf(34).path("decisive").path("strength").asText()).isEqualTo("OPEN");
        String name = cellOf(34).path("fullName").asText();
        String curriculum = teacher.json("GET", "/api/teaching/classes/" + evening.id(), "")
                .path("curriculum")
                .asText()
                .replace(' ', '/');
        String candidates = "/certification/candidates/" + curriculum + "/nguoi-truong-thanh";
        Await.until("the candidate waits", () -> officer.page(candidates).body().contains(name));
        assertThat(officer.page(candidates).body()).contains("ai học cũng gửi được");
        assertThat(certificateOf(34)).isEmpty();
    }

    /** Every kind by every scope: learners, statements and records of others, and its own. */
    @ParameterizedTest
    @EnumSource(PlatformKind.class)
    void noKeyOfAnyKindAndScopeTellsOfOthersOrVoidsWhatTheyDid(PlatformKind kind) {
        String record = recordedByTheTeacher(35);
        for (Permission scope : Permission.scopes()) {
            walk(kind, scope, record);
        }
        assertThat(cellOf(35).path("state").asText()).isEqualTo("ACHIEVED");
        assertThat(cellOf(35).path("decisive").path("strength").asText()).isEqualTo("PERSON");
        assertThat(officer.api("DELETE", cell(35) + "/decisions/" + record, "").statusCode())
                .as("an officer takes back what a teacher recorded")
                .isEqualTo(204);
        assertThat(held(UUID.fromString(record))).isEqualTo(404);
        assertThat(cellOf(35).path("state").asText()).isNotEqualTo("ACHIEVED");
    }

    private String recordedByTheTeacher(int learner) {
        return teacher.json(
                        "POST",
                        cell(learner) + "/decisions",
                        "{\"kind\":\"DECIDED_ACHIEVED\",\"reason\":\"Đã làm trước lớp\"}")
                .path("recorded")
                .get(0)
                .path("statement")
                .asText();
    }

    private void walk(PlatformKind kind, Permission scope, String record) {
        boolean open = OPEN.contains(kind);
        boolean voidsOthers = scope == Permission.VOID_OTHERS;
        String terms = "{\"label\":\"Nơi khác\",\"kind\":\"" + kind + "\",\"home\":\"https://walk.example.vn\","
                + "\"scopes\":[\"statements/write\",\"" + scope.scope() + "\"],\"mode\":\"strict\"}";
        HttpResponse<String> made = admin.api("POST", "", terms);
        assertThat(made.statusCode()).as(kind + " " + scope).isEqualTo(open && voidsOthers ? 400 : 201);
        if (made.statusCode() == 400) {
            assertThat(made.body()).contains("statements/void");
            return;
        }
        Administrator.Key key = Administrator.key(made.body());
        UUID foreignLearner = UUID.randomUUID();
        UUID foreignStatement = UUID.randomUUID();
        assertThat(post(key, passed(foreignLearner, 35))).isEqualTo(200);
        assertThat(bridge.post(passed(foreignStatement, 42)).statusCode()).isEqualTo(200);

        assertThat(post(key, voiding(foreignStatement))).as(kind + " " + scope).isEqualTo(voidsOthers ? 200 : 403);
        assertThat(held(foreignStatement)).isEqualTo(voidsOthers ? 404 : 200);
        assertThat(post(key, voiding(UUID.fromString(record)))).isEqualTo(403);
        assertThat(held(UUID.fromString(record))).isEqualTo(200);
        awaitValidity(35, foreignLearner, "OUT_OF_REACH");
        own(key, open);
        before(key, open, voidsOthers);
    }

    private void own(Administrator.Key key, boolean open) {
        UUID own = UUID.randomUUID();
        assertThat(post(key, passed(own, 35))).isEqualTo(200);
        assertThat(post(key, voiding(own))).isEqualTo(open ? 403 : 200);
        assertThat(held(own)).isEqualTo(open ? 200 : 404);
    }

    /** Voids that arrive before what they void. */
    private void before(Administrator.Key key, boolean open, boolean voidsOthers) {
        UUID foreign = UUID.randomUUID();
        UUID own = UUID.randomUUID();
        assertThat(post(key, voiding(foreign))).isEqualTo(open ? 403 : 200);
        assertThat(post(key, voiding(own))).isEqualTo(open ? 403 : 200);
        assertThat(bridge.post(passed(foreign, 42)).statusCode()).isEqualTo(200);
        assertThat(post(key, passed(own, 35))).isEqualTo(200);
        assertThat(held(foreign)).isEqualTo(voidsOthers ? 404 : 200);
        assertThat(held(own)).isEqualTo(open ? 200 : 404);
    }

    @Test
    void activitiesOutsideOfTheReachAreShownWithTheirResultsAndCountForNothing() {
        Administrator.Key key = key(DemonstrationLearner.PLATFORM, "");
        UUID statement = UUID.randomUUID();
        assertThat(admin.api(
                                "PUT",
                                "/" + key.id() + "/reach",
                                "{\"learners\":[],\"activities\":[\"" + DemonstrationLearner.PLATFORM + "/mod/\"]}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(post(key, passed(statement, 36))).isEqualTo(200);

        awaitValidity(36, statement, "OUT_OF_REACH");
        JsonNode activity = platform(key).path("outOfReach").path("activities").get(0);
        assertThat(activity.path("activity").asText()).isEqualTo(DemonstrationLearner.ADULT_COURSE);
        assertThat(activity.path("learners").asInt()).isEqualTo(1);
        assertThat(platform(key).path("outOfReach").path("learners")).isEmpty();
        assertThat(admin.page("/platforms/" + key.id()).body()).contains("id=\"outside\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"learners\":[\"lms\"]}",
                "{\"learners\":[\"https://a b\"]}",
                "{\"learners\":[\"\"]}",
                "{\"learners\":\"https://lms.example.vn\"}",
                "{}",
                "{\"learner\":[]}",
                "{\"learners\":[],\"activities\":[\"khoá học\"]}",
                "{\"learners\":[7]}",
            })
    void aReachThatIsWronglyWrittenIsRefusedAndNothingIsChanged(String reach) {
        Administrator.Key key = key("https://elsewhere.example.vn", "");
        JsonNode before = platform(key).path("reach");

        HttpResponse<String> refused = admin.api("PUT", "/" + key.id() + "/reach", reach);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid-platform", "pointer");
        assertThat(platform(key).path("reach")).isEqualTo(before);
    }

    @Test
    void moreThanTwoHundredAddressesAreRefusedAndAFormComesBackAsItWasTyped() {
        Administrator.Key key = key("https://elsewhere.example.vn", "");
        String many = String.join(
                "\n",
                IntStream.range(0, 201)
                        .mapToObj(number -> "https://lms" + number + ".example.vn")
                        .toList());

        HttpResponse<String> tooMany =
                admin.form("/platforms/" + key.id() + "/reach", Map.of("learners", many, "activities", ""));
        HttpResponse<String> wrong = admin.form(
                "/platforms/" + key.id() + "/reach",
                Map.of("learners", "https://lms.example.vn\nkhông phải", "activities", "cũng không"));

        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.body()).contains("201", "https://lms200.example.vn");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "https://lms.example.vn\nkhông\nphải",
                        "cũng\nkhông",
                        "href=\"#learners\"",
                        "href=\"#activities\"");
        assertThat(platform(key).path("granted")).isEmpty();
    }

    @Test
    void aHomeThatIsNoneCannotBeAllowed() {
        Administrator.Key key = key("https://elsewhere.example.vn", "");

        assertThat(admin.form("/platforms/" + key.id() + "/reach/learners", Map.of("home", "lms"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.api("POST", "/" + key.id() + "/reach/learners", "{\"home\":\"@Truong.edu.vn\"}")
                        .body())
                .contains("@truong.edu.vn");
    }

    @Test
    void theDemonstrationHasTwoKeysOfServersAndOneThatLiesOpen() {
        Map<String, String> strengths = StreamSupport.stream(
                        Administrator.json(admin.api("GET", "", "").body()).spliterator(), false)
                .filter(one -> one.path("key").asText().startsWith("demo-"))
                .collect(
                        java.util.stream.Collectors.toMap(one -> one.path("key").asText(), one -> one.path("strength")
                                .asText()));

        assertThat(strengths).isEqualTo(Map.of("demo-lms", "PLATFORM", "demo-lms-2", "PLATFORM", "demo-open", "OPEN"));
    }
}
