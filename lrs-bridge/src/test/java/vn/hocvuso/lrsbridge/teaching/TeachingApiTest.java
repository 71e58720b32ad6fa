package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/**
 * A school's own program brings a list, and follows and decides by JSON what its teachers see on pages:
 * {@link TeachingApiResource}, {@link RosterApiResource}, {@link ClassLinksApiResource}, {@link VolunteersApiResource},
 * {@link ProgressApiResource}.
 */
class TeachingApiTest {
    private static final String PLATFORM = "http://lms.demo.hocvuso.example";
    private static final String CLASSES = "/api/teaching/classes";
    private static final AtomicInteger SCHOOLS = new AtomicInteger();

    private final Bridge bridge = InProcessBridge.shared();
    private final SignedIn teacher = SignedIn.as("teacher", bridge);
    private final SignedIn officer = SignedIn.as("officer", bridge);

    /** Tells the class of one test from that of another: in its name, its pupils' names and their accounts. */
    private final String own = " " + SCHOOLS.incrementAndGet();

    private final String an = "Nguyễn Mẫu An" + own;
    private final String binh = "Nguyễn Mẫu Bình" + own;
    private String classroom = "";
    private String pupil = "";

    private String account(String name) {
        return name + "-" + own.strip();
    }

    private Map<String, String> terms() {
        Matcher offered = Pattern.compile("<option value=\"(hoai-duc-2026[^\"]+hoc-sinh)\"")
                .matcher(teacher.page("/teaching/rosters").body());
        assertThat(offered.find()).isTrue();
        return Map.of("for", offered.group(1), "year", "2026-2027", "class", "4C" + own, "platform", PLATFORM);
    }

    private JsonNode pupil(String name) {
        JsonNode matrix = teacher.json("GET", CLASSES + "/" + classroom, "");
        return StreamSupport.stream(matrix.path("pupils").spliterator(), false)
                .filter(one -> one.path("fullName").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String state(String name) {
        return pupil(name).path("cells").path("KNHS").path("state").asText();
    }

    private void post(String account, String verb, String more) {
        assertThat(bridge.post("""
                        {"id":"%s","actor":{"account":{"homePage":"%s","name":"%s"}},
                         "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
                         "object":{"id":"%s/mod/quiz/view.php?id=101"%s},"timestamp":"%s"}""".formatted(
                                        UUID.randomUUID(),
                                        PLATFORM,
                                        account,
                                        verb,
                                        "http://lms.demo.hocvuso.example",
                                        more,
                                        Instant.ofEpochMilli(System.currentTimeMillis())))
                        .statusCode())
                .isEqualTo(200);
    }

    private void complete(String account) {
        post(
                account,
                "completed",
                ",\"definition\":{\"type\":\"http://id.tincanapi.com/activitytype/lms/module\"}},"
                        + "\"result\":{\"completion\":true,\"success\":true");
    }

    /** A list of two pupils, of whom the first has an account, and one whose birthday there was not. */
    @BeforeEach
    void aRosterIsShownTakenInAndFollowedToItsEnd() {
        HttpResponse<String> kept = teacher.upload("/api/teaching/rosters", terms(), "lop-4c.csv", """
                Họ và tên,Ngày sinh,Mã HS,Tài khoản,Họ tên mẹ,SĐT mẹ,Email mẹ
                %s,05/09/2016,%s,%s,Trần Mẫu Hoa,0900000001,hoa@example.vn
                %s,06/09/2016,%s,,,,
                Nguyễn Mẫu Châu,31/02/2016,,,,,
                """.formatted(
                        an, account("an"), account("c1"), binh, account("binh")));

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String address = kept.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        JsonNode preview = SignedIn.json(kept.body());
        assertThat(preview.path("state").asText()).isEqualTo("PREVIEW");
        assertThat(preview.path("counts").path("NEW").asInt()).isEqualTo(2);
        assertThat(preview.path("wrong").toString()).contains("Nguyễn Mẫu Châu", "31/02/2016");

        assertThat(teacher.api("POST", address + "/commit", "").statusCode()).isEqualTo(202);
        Await.until(
                "what was done is seen",
                () -> teacher.json("GET", address, "").path("state").asText().equals("DONE"));

        JsonNode taken = StreamSupport.stream(teacher.json("GET", CLASSES, "").spliterator(), false)
                .filter(one -> one.path("name").asText().equals("4C" + own))
                .findFirst()
                .orElseThrow();
        assertThat(taken.path("size").asInt()).isEqualTo(2);
        classroom = taken.path("id").asText();
        pupil = pupil(an).path("id").asText();
    }

    @Test
    void aRosterThatCannotBeReadIsRefusedAsAProblemThatNamesThePlace() {
        HttpResponse<String> refused =
                teacher.upload("/api/teaching/rosters", terms(), "x.csv", "không có tiêu đề\nnào cả\n");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(SignedIn.json(refused.body()).path("code").asText()).isEqualTo("invalid-roster");
        assertThat(refused.body()).contains("Họ và tên");
    }

    @Test
    void aResultShowsInTheMatrixAndBehindItsCellWithItsProof() {
        complete(account("c1"));
        Await.until("what was done is seen", () -> state(an).equals("ACHIEVED"));

        JsonNode cell = teacher.json("GET", CLASSES + "/" + classroom + "/pupils/" + pupil + "/KNHS", "");
        assertThat(cell.path("state").asText()).isEqualTo("ACHIEVED");
        assertThat(cell.path("decisive").path("account").asText()).contains(account("c1"));
        assertThat(cell.path("evidence").get(0).path("sha256").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void aDecisionIsRecordedAndTakenBack() {
        complete(account("c1"));
        Await.until("what was done is seen", () -> state(an).equals("ACHIEVED"));
        String cell = CLASSES + "/" + classroom + "/pupils/" + pupil + "/KNHS";
        HttpResponse<String> unsaid = teacher.api("POST", cell + "/decisions", "{\"kind\":\"DECIDED_NOT\"}");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(SignedIn.json(unsaid.body())
                        .path("findings")
                        .get(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("reason");

        JsonNode decided = teacher.json(
                "POST", cell + "/decisions", "{\"kind\":\"DECIDED_NOT\",\"reason\":\"Em nhờ bạn làm hộ bài này\"}");
        assertThat(decided.path("state").asText()).isEqualTo("REVERSED");
        String statement = decided.path("recorded").get(0).path("statement").asText();

        assertThat(teacher.api("DELETE", cell + "/decisions/" + statement, "").statusCode())
                .isEqualTo(204);
        assertThat(teacher.json("GET", cell, "").path("state").asText()).isEqualTo("ACHIEVED");
        assertThat(teacher.api("DELETE", cell + "/decisions/" + statement, "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aTeacherLinksAnAccountOfAnOwnPupilAndUndoesIt() {
        String other = pupil(binh).path("id").asText();
        String account = "{\"homePage\":\"" + PLATFORM + "\",\"name\":\"" + account("c2") + "\"}";
        complete(account("c2"));

        JsonNode linked = teacher.json("POST", CLASSES + "/" + classroom + "/pupils/" + other + "/links", account);
        assertThat(linked.toString()).contains("\"how\":\"TEACHER\"", "\"name\":\"" + account("c2") + "\"");
        Await.until("what was done is seen", () -> state(binh).equals("ACHIEVED"));

        assertThat(teacher.api("POST", CLASSES + "/" + classroom + "/pupils/" + pupil + "/links", account)
                        .statusCode())
                .as("somebody else's account")
                .isEqualTo(409);
        teacher.json("POST", CLASSES + "/" + classroom + "/links/undo", account);
        Await.until("what was done is seen", () -> state(binh).equals("NOTHING"));
    }

    @Test
    void anOfficerFindsACitizenWithLinksGuardiansAndProgress() {
        JsonNode found = officer.json("GET", "/api/people/citizens?q=nguyen%20mau%20an" + own.replace(" ", "%20"), "");
        assertThat(found.path("citizens").findValuesAsText("id")).contains(pupil);

        complete(account("c1"));
        Await.until("what was done is seen", () -> state(an).equals("ACHIEVED"));
        JsonNode citizen = officer.json("GET", "/api/people/citizens/" + pupil, "");
        assertThat(citizen.path("guardians").get(0).toString())
                .contains("Trần Mẫu Hoa", "mẹ", "0900000001", "hoa@example.vn");
        assertThat(citizen.path("links").toString()).contains("\"how\":\"ROSTER\"");
        assertThat(officer.json("GET", "/api/people/citizens/" + pupil + "/progress", "")
                        .findValuesAsText("KNHS"))
                .contains("ACHIEVED");
        assertThat(teacher.api("GET", "/api/people/citizens/" + pupil, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPersonalNumberIsNoPartOfAnAddress() {
        assertThat(officer.api("GET", "/api/people/citizens?q=001216000001", "").statusCode())
                .isEqualTo(400);
        assertThat(officer.json("POST", "/api/people/search", "{\"q\":\"001216000001\"}")
                        .path("citizens"))
                .isEmpty();
    }

    @Test
    void anOfficerLinksAnAccountThatWaitsAndUndoesIt() {
        complete(account("la-1"));
        Await.until(
                "what was done is seen",
                () -> officer.json("GET", "/api/people/accounts", "").toString().contains(account("la-1") + "\""));
        JsonNode waiting = officer.json("GET", "/api/people/accounts", "").path("waiting");
        String key = StreamSupport.stream(waiting.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(account("la-1")))
                .findFirst()
                .orElseThrow()
                .path("account")
                .asText();
        String body = "{\"account\":\"" + key + "\"}";

        JsonNode linked = officer.json("POST", "/api/people/citizens/" + pupil + "/links", body);
        assertThat(linked.path("links").findValuesAsText("name")).contains(account("la-1"));

        JsonNode undone = officer.json("POST", "/api/people/citizens/" + pupil + "/links/undo", body);
        assertThat(undone.path("links").findValuesAsText("name")).doesNotContain(account("la-1"));
        assertThat(undone.path("changes").get(0).path("kind").asText()).isEqualTo("UNLINKED");
        assertThat(officer.api("POST", "/api/people/citizens/" + pupil + "/links/undo", body)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aOneTimeCodeInAStatementLinksTheAccountAndItsHistoryShowsInTheMatrix() {
        complete(account("tu-nhap-ma"));
        Matcher slip = Pattern.compile(binh + "</strong><br><code class=\"big\">(LK-[^<]+)</code>")
                .matcher(teacher.form("/teaching/classes/" + classroom + "/links/codes", Map.of())
                        .body());
        assertThat(slip.find()).isTrue();
        String code = slip.group(1);
        assertThat(state(binh)).isEqualTo("NOTHING");

        post(
                account("tu-nhap-ma"),
                "answered",
                "},\"result\":{\"response\":\" " + code.toLowerCase(java.util.Locale.ROOT) + "\"");

        Await.until("what was done is seen", () -> state(binh).equals("ACHIEVED"));
        String links =
                teacher.json("GET", CLASSES + "/" + classroom + "/links", "").toString();
        assertThat(links).contains("\"how\":\"CODE\"", account("tu-nhap-ma"));

        complete(account("ke-khac"));
        post(account("ke-khac"), "answered", "},\"result\":{\"response\":\"" + code + "\"");
        Await.until("what was done is seen", () -> officer.json("GET", "/api/people/accounts", "")
                .toString()
                .contains("\"" + account("ke-khac") + "\""));
        assertThat(teacher.json("GET", CLASSES + "/" + classroom + "/links", "").toString())
                .as("a code is good once")
                .doesNotContain(account("ke-khac"));
    }

    private int size() {
        for (JsonNode one : teacher.json("GET", CLASSES, "")) {
            if (one.path("id").asText().equals(classroom)) {
                return one.path("size").asInt();
            }
        }
        throw new AssertionError("the class is not in the list");
    }

    private int rows(String path) {
        return teacher.page("/teaching/classes/" + classroom + path).body().split(binh, -1).length - 1;
    }

    @Test
    void aPupilWhoWasMergedCountsOnceEverywhereAndTwiceOnceSplit() {
        String kept = pupil;
        String duplicate = pupil(binh).path("id").asText();
        assertThat(size()).isEqualTo(2);

        officer.json("POST", "/api/people/citizens/" + kept + "/duplicates", "{\"duplicate\":\"" + duplicate + "\"}");

        assertThat(size()).isEqualTo(1);
        assertThat(teacher.json("GET", CLASSES + "/" + classroom, "").path("pupils"))
                .hasSize(1);
        assertThat(teacher.json("GET", CLASSES + "/" + classroom + "/links", ""))
                .hasSize(1);
        for (String page : new String[] {"/", "/reminders", "/attendance", "/links", "/figures"}) {
            assertThat(rows(page)).as(page).isZero();
        }
        assertThat(teacher.page("/teaching/classes/" + classroom + "/figures").body())
                .contains("Lớp có 1 người");

        officer.json("DELETE", "/api/people/citizens/" + kept + "/duplicates/" + duplicate, "");

        assertThat(size()).isEqualTo(2);
        assertThat(teacher.json("GET", CLASSES + "/" + classroom, "").path("pupils"))
                .hasSize(2);
        assertThat(rows("/attendance")).isPositive();
    }

    @Test
    void aTeacherLetsAVolunteerHelpAndNoMoreAsOftenAsTheyLike() {
        String volunteers = CLASSES + "/" + classroom + "/volunteers";
        String one = teacher.json("GET", volunteers, "")
                .path("others")
                .get(0)
                .path("id")
                .asText();
        SignedIn volunteer = SignedIn.as("volunteer", bridge);

        for (int time = 0; time < 2; time++) {
            assertThat(teacher.json("PUT", volunteers + "/" + one, "")
                            .path("helping")
                            .findValuesAsText("id"))
                    .containsExactly(one);
        }
        assertThat(volunteer.page("/teaching/attendance").body()).contains(classroom);

        for (int time = 0; time < 2; time++) {
            assertThat(teacher.json("DELETE", volunteers + "/" + one, "").path("helping"))
                    .isEmpty();
        }
        assertThat(volunteer.page("/teaching/attendance").body()).doesNotContain(classroom);
    }

    @Test
    void onlyWhoSeesTheClassSaysWhoHelpsInItAndOnlyVolunteersDo() {
        String volunteers = CLASSES + "/" + classroom + "/volunteers";
        HttpResponse<String> unknown = teacher.api("PUT", volunteers + "/" + UUID.randomUUID(), "");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(SignedIn.json(unknown.body()).path("findings").findValuesAsText("pointer"))
                .containsExactly("volunteer");
        assertThat(teacher.api("GET", CLASSES + "/" + UUID.randomUUID() + "/volunteers", "")
                        .statusCode())
                .isEqualTo(404);
        for (String name : new String[] {"volunteer", "auditor"}) {
            assertThat(SignedIn.as(name, bridge).api("GET", volunteers, "").statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
    }
}
