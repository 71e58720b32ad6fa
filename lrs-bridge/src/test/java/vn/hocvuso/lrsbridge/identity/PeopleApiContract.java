package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** Officers correct citizens and merge duplicates, by page and by program, and do not write over each other ({@link PeopleApiResource}). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PeopleApiContract {
    private static final String CITIZENS = "/api/people/citizens/";

    private final Bridge bridge;
    private final SignedIn officer;

    PeopleApiContract(Bridge bridge) {
        this.bridge = bridge;
        this.officer = SignedIn.as("officer", bridge);
    }

    private String added(String name) {
        HttpResponse<String> answer = officer.form(
                "/people",
                Map.of("name", name, "birth", "05/09/2016", "sex", "FEMALE", "hamlet", "Thôn Mẫu 1", "code", "HS1"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private String tag(String id) {
        return officer.api("GET", CITIZENS + id, "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private HttpResponse<String> correct(SignedIn who, String id, String tag, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(bridge.address(CITIZENS + id))
                .header("Cookie", who.cookie())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        return bridge.send(request.method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String code(HttpResponse<String> answer) {
        return SignedIn.json(answer.body()).path("code").asText();
    }

    @Test
    void aProgramCorrectsTheFieldsThatItNamesAndNoOthers() {
        String id = added("Nguyễn Mẫu Sửa");

        HttpResponse<String> answer = correct(officer, id, tag(id), """
                {"fullName":"Nguyễn Mẫu Sữa","birth":"2016-09-06","audiences":["hoc-sinh"],
                 "guardians":[{"fullName":"Trần Mẫu Hoa","relation":"mẹ","phone":"0900000001"}]}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode now = SignedIn.json(answer.body());
        assertThat(now).isEqualTo(officer.json("GET", CITIZENS + id, ""));
        assertThat(now.path("fullName").asText()).isEqualTo("Nguyễn Mẫu Sữa");
        assertThat(now.path("birth").asText()).isEqualTo("2016-09-06");
        assertThat(now.path("sex").asText()).isEqualTo("FEMALE");
        assertThat(now.path("hamlet").asText()).isEqualTo("Thôn Mẫu 1");
        assertThat(now.path("guardians").get(0).path("phone").asText()).isEqualTo("0900000001");
        assertThat(answer.headers().firstValue("ETag")).contains(tag(id));
    }

    @Test
    void whatWasReadCanBeSentBackAndTheNumberIsNeverShown() {
        String id = added("Nguyễn Mẫu Số");
        String digits = "001216012345";
        assertThat(correct(officer, id, tag(id), "{\"number\":\"" + digits + "\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode read = officer.json("GET", CITIZENS + id, "");
        assertThat(read.path("number").asText()).endsWith("45").startsWith("•");
        assertThat(read.toString()).doesNotContain(digits);

        assertThat(correct(officer, id, tag(id), read.toString()).statusCode()).isEqualTo(200);
        assertThat(officer.json("POST", "/api/people/search", "{\"q\":\"" + digits + "\"}")
                        .path("citizens")
                        .findValuesAsText("id"))
                .containsExactly(id);
    }

    @Test
    void theSecondOfTwoWhoCorrectAtOnceIsToldWhatTheFirstHasChanged() {
        String id = added("Nguyễn Mẫu Hai");
        String seen = tag(id);
        assertThat(correct(officer, id, seen, "{\"hamlet\":\"Thôn Mẫu 2\",\"schoolCode\":\"HS2\"}")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> late = correct(SignedIn.as("admin", bridge), id, seen, "{\"household\":\"7\"}");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(code(late)).isEqualTo("changed-since-read");
        JsonNode findings = SignedIn.json(late.body()).path("findings");
        assertThat(findings.findValuesAsText("pointer")).containsExactly("hamlet", "schoolCode");
        assertThat(findings.findValuesAsText("found")).containsExactly("Thôn Mẫu 2", "HS2");
        assertThat(officer.json("GET", CITIZENS + id, "").path("household").asText())
                .isEmpty();
    }

    @Test
    void ofManyWhoCorrectAtTheSameMomentOneIsHeard() throws InterruptedException {
        String id = added("Nguyễn Mẫu Đua");
        String seen = tag(id);
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> officers = IntStream.range(0, 6)
                .mapToObj(one -> new Thread(
                        () -> answers.add(correct(officer, id, seen, "{\"hamlet\":\"Thôn Mẫu " + (20 + one) + "\"}")
                                .statusCode())))
                .toList();

        officers.forEach(Thread::start);
        for (Thread one : officers) {
            one.join();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
    }

    @Test
    void theSameCorrectionAgainIsHarmlessAlsoWithTheOldTag() {
        String id = added("Nguyễn Mẫu Lặp");
        String seen = tag(id);
        String body = "{\"hamlet\":\"Thôn Mẫu 3\"}";
        assertThat(correct(officer, id, seen, body).statusCode()).isEqualTo(200);
        String after = tag(id);

        assertThat(correct(officer, id, seen, body).statusCode()).isEqualTo(200);

        assertThat(tag(id)).isEqualTo(after).isNotEqualTo(seen);
    }

    @Test
    void whoDoesNotSayWhatTheyHaveSeenIsAskedTo() {
        String id = added("Nguyễn Mẫu Mù");

        HttpResponse<String> blind = correct(officer, id, "", "{\"hamlet\":\"Thôn Mẫu 4\"}");

        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(code(blind)).isEqualTo("version-needed");
    }

    @Test
    void everyFieldThatIsWrongIsNamedAsTheProgramCallsIt() {
        String id = added("Nguyễn Mẫu Sai");

        HttpResponse<String> kinds =
                correct(officer, id, tag(id), "{\"sex\":\"X\",\"audiences\":\"hoc-sinh\",\"hamlet\":7}");
        assertThat(kinds.statusCode()).isEqualTo(400);
        assertThat(SignedIn.json(kinds.body()).path("findings").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("sex", "audiences", "hamlet");

        HttpResponse<String> values =
                correct(officer, id, tag(id), "{\"fullName\":\" \",\"birth\":\"31/02/2016\",\"number\":\"12\"}");
        assertThat(values.statusCode()).isEqualTo(400);
        assertThat(SignedIn.json(values.body()).path("findings").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("fullName", "birth", "number");
        assertThat(values.body()).as("a number is in no answer").doesNotContain("\"12\"");

        assertThat(correct(officer, id, tag(id), "{\"number\":121216012345}").body())
                .contains("\"pointer\":\"number\"")
                .doesNotContain("121216012345");
        assertThat(correct(officer, id, tag(id), "[]").statusCode()).isEqualTo(400);
        assertThat(correct(officer, UUID.randomUUID().toString(), "*", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void teachersAuditorsAndVolunteersCorrectAndMergeNobody() {
        String id = added("Nguyễn Mẫu Riêng");
        String other = added("Nguyễn Mẫu Riêng");
        for (String name : new String[] {"teacher", "auditor", "volunteer"}) {
            SignedIn who = SignedIn.as(name, bridge);
            assertThat(correct(who, id, "*", "{\"hamlet\":\"x\"}").statusCode())
                    .as(name)
                    .isEqualTo(403);
            assertThat(who.api("POST", CITIZENS + id + "/duplicates", "{\"duplicate\":\"" + other + "\"}")
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
            assertThat(who.api("DELETE", CITIZENS + id + "/duplicates/" + other, "")
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    @Test
    void twoEntriesAreMergedOnceAndSplitOnce() {
        String kept = added("Nguyễn Mẫu Gộp");
        String duplicate = added("Nguyễn Mẫu Gộp B");
        String body = "{\"duplicate\":\"" + duplicate + "\"}";

        JsonNode merged = officer.json("POST", CITIZENS + kept + "/duplicates", body);
        assertThat(merged.path("duplicates").findValuesAsText("id")).containsExactly(duplicate);
        int changes = merged.path("changes").size();

        JsonNode again = officer.json("POST", CITIZENS + kept + "/duplicates", body);
        assertThat(again.path("changes").size()).as("nothing was noted twice").isEqualTo(changes);
        assertThat(officer.json("GET", CITIZENS + duplicate, "").path("id").asText())
                .isEqualTo(kept);

        JsonNode split = officer.json("DELETE", CITIZENS + kept + "/duplicates/" + duplicate, "");
        assertThat(split.path("duplicates")).isEmpty();
        assertThat(officer.api("DELETE", CITIZENS + kept + "/duplicates/" + duplicate, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeMergedIsRefusedByName() {
        String one = added("Nguyễn Mẫu Một");
        String two = added("Nguyễn Mẫu Hai Ba");
        String three = added("Nguyễn Mẫu Ba");
        officer.json("POST", CITIZENS + one + "/duplicates", "{\"duplicate\":\"" + two + "\"}");

        HttpResponse<String> chain =
                officer.api("POST", CITIZENS + three + "/duplicates", "{\"duplicate\":\"" + two + "\"}");
        assertThat(chain.statusCode()).isEqualTo(409);
        assertThat(code(chain)).isEqualTo("merge-conflict");
        assertThat(officer.api("DELETE", CITIZENS + three + "/duplicates/" + two, "")
                        .statusCode())
                .as("it is another's duplicate")
                .isEqualTo(404);

        HttpResponse<String> noId = officer.api("POST", CITIZENS + three + "/duplicates", "{\"duplicate\":\"hai\"}");
        assertThat(noId.statusCode()).isEqualTo(400);
        assertThat(SignedIn.json(noId.body()).path("findings").findValuesAsText("pointer"))
                .containsExactly("duplicate");
        assertThat(officer.api(
                                "POST",
                                CITIZENS + three + "/duplicates",
                                "{\"duplicate\":\"" + UUID.randomUUID() + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    @Test
    void anOfficersFormThatComesTooLateKeepsWhatWasTypedAndShowsWhatIsNew() {
        String id = added("Nguyễn Mẫu Trễ");
        String page = "/people/citizens/" + id;
        String seen = found(officer.page(page).body(), "name=\"seen\" value=\"([^\"]+)\"");
        correct(officer, id, tag(id), "{\"hamlet\":\"Thôn Mẫu 9\"}");
        Map<String, String> form = new HashMap<>(Map.of(
                "seen", seen, "name", "Nguyễn Mẫu Trễ", "birth", "5/9/2016", "sex", "FEMALE", "hamlet", "Thôn Mẫu 1"));
        form.put("code", "HS77");

        HttpResponse<String> late = officer.form(page, form);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("người khác đã sửa hồ sơ này", "<code>Thôn Mẫu 9</code>")
                .contains("name=\"hamlet\" value=\"Thôn Mẫu 9\"", "name=\"code\" value=\"HS77\"");
        assertThat(officer.json("GET", CITIZENS + id, "").path("schoolCode").asText())
                .isEqualTo("HS1");

        form.put("seen", found(late.body(), "name=\"seen\" value=\"([^\"]+)\""));
        form.put("hamlet", "Thôn Mẫu 9");
        assertThat(officer.form(page, form).statusCode()).isEqualTo(303);
        assertThat(officer.form(page, form).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(officer.json("GET", CITIZENS + id, "").path("schoolCode").asText())
                .isEqualTo("HS77");
    }

    @Test
    void anAdministratorWhoComesTooLateIsToldWhatAnotherHasDoneToAnAccount() {
        SignedIn admin = SignedIn.as("admin", bridge);
        admin.form(
                "/people/sign-ins",
                Map.of("name", "hai-nguoi", "full-name", "Người Mẫu", "role", "TEACHER", "by", "password"));
        String list = admin.page("/people/sign-ins").body();
        String account = "/people/sign-ins/" + found(list, "hai-nguoi</th>.*?/people/sign-ins/([0-9a-f-]{36})/reset");
        String seen = found(list, "hai-nguoi</th>.*?name=\"seen\" value=\"([^\"]+)\"");
        assertThat(admin.form(account + "/closed", Map.of("closed", "true", "seen", seen))
                        .statusCode())
                .isEqualTo(303);

        HttpResponse<String> late = admin.form(account + "/reset", Map.of("seen", seen));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("người khác đã thay đổi tài khoản hai-nguoi", "tài khoản đã bị đóng")
                .doesNotContain("class=\"copy\"");
        assertThat(admin.form(account + "/closed", Map.of("closed", "true", "seen", seen))
                        .statusCode())
                .as("what is so already")
                .isEqualTo(303);
        String fresh = found(late.body(), "hai-nguoi</th>.*?name=\"seen\" value=\"([^\"]+)\"");
        assertThat(admin.form(account + "/reset", Map.of("seen", fresh)).body()).contains("class=\"copy\"");
    }
}
