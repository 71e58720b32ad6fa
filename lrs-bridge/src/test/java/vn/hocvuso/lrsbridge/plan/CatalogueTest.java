package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hocvuso.coursepackages.PackageWriter;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.lesson.ShippedLessons;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** The officers' catalogue, as a browser speaks to it: {@link CatalogueResource}, {@link ApprovalsApiResource}, {@link RulesApiResource}. */
class CatalogueTest {
    private static final String BOUNDARY = "----ranh-gioi";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Bridge BRIDGE = InProcessBridge.shared();

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static HttpRequest.Builder as(String name, String path) {
        return HttpRequest.newBuilder(BRIDGE.address(path)).header("Cookie", BRIDGE.signIn(name));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** A file in a form; {@code fields} beside it. */
    private static HttpRequest.Builder upload(
            String path, Map<String, String> fields, List<Map.Entry<String, byte[]>> files) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + file.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file.getValue());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return as("officer", path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    @Test
    void onlyOfficersSeeIt() {
        assertThat(send(as("officer", "/plan").GET()).statusCode()).isEqualTo(200);
        assertThat(text(send(as("officer", "/plan").GET()))).contains("hoai-duc-2026 1", "/plan/packages");
        for (String other : List.of("teacher", "auditor")) {
            assertThat(send(as(other, "/plan").GET()).statusCode()).isEqualTo(403);
            assertThat(send(as(other, "/plan/curricula/hoai-duc-2026/1/xml").GET())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(send(HttpRequest.newBuilder(BRIDGE.address("/plan")).GET()).statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<byte[]> approve(String by, String fields) {
        return send(as(by, "/plan/approvals")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("curriculum=hoai-duc-2025+1&" + fields)));
    }

    @Test
    void anOfficerWritesDownTheDecisionThatApprovesACurriculumOnce() {
        String right = "authority=UBND+x%C3%A3+Tr%C3%ACnh+Di%E1%BB%85n&number=07/Q%C4%90-UBND&day=2026-01-05"
                + "&signatory=Tr%E1%BA%A7n+M%E1%BA%ABu+B%C3%ACnh&way=decision";

        assertThat(approve("teacher", right).statusCode()).isEqualTo(403);
        HttpResponse<byte[]> wrong = approve("officer", "authority=&number=&day=2999-01-01&signatory=&way=");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("Cơ quan quyết định", "Số quyết định", "Ngày ký", "Người ký", "Cách cấp giấy");

        assertThat(approve("officer", right).statusCode()).isEqualTo(303);
        assertThat(text(send(as("officer", "/plan").GET()))).contains("07/QĐ-UBND", "UBND xã Trình Diễn");
        assertThat(approve("officer", right).statusCode())
                .as("what was decided is not decided again")
                .isEqualTo(409);
    }

    @Test
    void aProgramWritesTheApprovalDownAsTheFormDoesAndReadsWhatIsApproved() {
        String approvals = "/api/plan/approvals";
        SignedIn officer = SignedIn.as("officer", BRIDGE);
        JsonNode before = officer.json("GET", approvals, "");
        assertThat(before.findValuesAsText("curriculum")).contains("hoai-duc-2025 1", "hoai-duc-2026 1");
        assertThat(before)
                .filteredOn(one -> one.path("curriculum").asText().equals("hoai-duc-2026 1"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.path("approval").path("way").asText()).isEqualTo("automatic"));

        HttpResponse<String> wrong = officer.api(
                "POST", approvals, "{\"curriculum\":\"hoai-duc-2025 1\",\"day\":\"2999-01-01\",\"number\":7}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(SignedIn.json(wrong.body()).path("findings").findValuesAsText("pointer"))
                .as("the fields are judged as those of the form")
                .contains("authority", "signatory", "day", "way");
        assertThat(officer.api("POST", approvals, "{\"curriculum\":\"khong-co 1\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.api("POST", approvals, "[]").statusCode()).isEqualTo(400);

        String right = "{\"curriculum\":\"%s\",\"authority\":\"UBND xã Trình Diễn\",\"number\":\"07/QĐ-UBND\","
                + "\"day\":\"2026-01-05\",\"signatory\":\"Trần Mẫu Bình\",\"way\":\"decision\"}";
        assertThat(officer.api("POST", approvals, right.formatted("hoai-duc-2026 1"))
                        .statusCode())
                .as("what was decided is not decided again")
                .isEqualTo(409);
        assertThat(SignedIn.as("teacher", BRIDGE)
                        .api("POST", approvals, right.formatted("hoai-duc-2026 1"))
                        .statusCode())
                .isEqualTo(403);

        officer.upload("/plan/curricula", Map.of(), "ba.xml", aThirdCurriculum());
        HttpResponse<String> made = officer.api("POST", approvals, right.formatted("ba 1"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("07/QĐ-UBND", "Trần Mẫu Bình", "\"way\":\"decision\"");
        assertThat(officer.json("GET", approvals, "").toString()).contains("UBND xã Trình Diễn");
    }

    private static String aThirdCurriculum() {
        return text(send(as("officer", "/plan/curricula/hoai-duc-2025/1/xml").GET()))
                .replaceFirst("code=\"hoai-duc-2025\"", "code=\"ba\"");
    }

    @Test
    void aPackageIsReadProposedConfirmedAndThenCounts() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        new PackageWriter().write(ShippedLessons.lesson("hb"), CourseFormat.CMI5, zip);

        HttpResponse<byte[]> offers = send(upload(
                "/plan/packages",
                Map.of("curriculum", "hoai-duc-2026 1"),
                List.of(
                        Map.entry("hb.zip", zip.toByteArray()),
                        Map.entry("hỏng.zip", "không phải gói".getBytes(StandardCharsets.UTF_8)))));

        assertThat(offers.statusCode()).as(text(offers)).isEqualTo(200);
        assertThat(text(offers))
                .contains("Hiểu về chuyển đổi số", "urn:vn:hocvuso:course:hb:1:bai-hoc", "Đã có quy tắc")
                .contains("hỏng.zip", "zip.not-a-zip");
        HttpResponse<byte[]> confirmed = send(form(
                "/plan/rules",
                Map.of(
                        "curriculum", "hoai-duc-2026 1",
                        "ground", "Quyết định thử",
                        "activity-0", "https://courses.example/hb",
                        "competency-0", "HB",
                        "counts-0", "PASSED",
                        "minimum-0", "")));
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(confirmed.headers().firstValue("Location").orElseThrow())
                .endsWith("/plan?imported=hoai-duc-2026+1&rules=1");
        HttpResponse<byte[]> unknown = send(form(
                "/plan/rules",
                Map.of(
                        "curriculum", "hoai-duc-2026 1",
                        "ground", "Quyết định thử",
                        "activity-0", "https://courses.example/hb",
                        "competency-0", "KHAC",
                        "counts-0", "PASSED",
                        "minimum-0", "")));
        assertThat(unknown.statusCode()).isEqualTo(422);
    }

    @Test
    void aWholeFolderIsReadUnpackedPackagesAndZipsInIt() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        new PackageWriter().write(ShippedLessons.lesson("hb"), CourseFormat.CMI5, zip);
        HttpResponse<byte[]> offers = send(upload(
                "/plan/packages",
                Map.of("curriculum", "hoai-duc-2026 1"),
                List.of(
                        Map.entry("khoá học/hb.zip", zip.toByteArray()),
                        Map.entry("khoá học/thanh toán/tincan.xml", """
                                <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
                                <activity id="http://5WSbq79WUob_course_id" type="http://adlnet.gov/expapi/activities/course">
                                <name lang="vi">Thanh toán</name><launch lang="vi">bài một.html</launch></activity>
                                </activities></tincan>""".getBytes(StandardCharsets.UTF_8)),
                        Map.entry("khoá học/thanh toán/bài một.html", new byte[0]))));

        assertThat(offers.statusCode()).as(text(offers)).isEqualTo(200);
        assertThat(text(offers))
                .contains("khoá học/hb.zip", "khoá học/thanh toán", "seen-1")
                .doesNotContain("tincan-launch");
    }

    private static final String CMI5_UNITS = """
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
            <course id="http://pub.example/khoa"><title><langstring lang="vi">Khoá</langstring></title>
            <description><langstring lang="vi">Khoá</langstring></description></course>%s</courseStructure>""";

    private static String unit(String name, String moveOn) {
        return """
                <au id="http://pub.example/%s" %s><title><langstring lang="vi">%s</langstring></title>
                <description><langstring lang="vi">Bài</langstring></description><url>https://pub.example/%s</url></au>""".formatted(name, moveOn, name, name);
    }

    /** The form of one unit, from its legend on. */
    private static String formOf(String page, String unit) {
        String from = page.substring(page.indexOf("<legend>" + unit));
        return from.substring(0, from.indexOf("</fieldset>"));
    }

    @Test
    void whatAPackageSaysOfCompletionIsShownAndChosen() throws IOException {
        String cmi5 = CMI5_UNITS.formatted(unit("bai-a", "moveOn=\"Completed\" masteryScore=\"0.75\"")
                + unit("bai-b", "moveOn=\"Passed\" masteryScore=\"0.8\"")
                + unit("bai-c", "moveOn=\"CompletedOrPassed\"")
                + unit("bai-d", ""));
        String scorm = """
                <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                <organizations default="o"><organization identifier="o"><title>Gói</title><item identifier="i" identifierref="r"><title>bai-e</title>
                <adlcp:masteryscore>82.5</adlcp:masteryscore></item></organization></organizations>
                <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="a.html"><file href="a.html"/></resource></resources></manifest>""";
        String scorm2004 = """
                <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
                <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
                <organizations default="o"><organization identifier="o"><title>Gói</title><item identifier="i" identifierref="r"><title>bai-f</title>
                <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing></item></organization></organizations>
                <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="a.html"><file href="a.html"/></resource></resources></manifest>""";
        String tinCan = """
                <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities><activity id="http://pub.example/bai-g" type="http://adlnet.gov/expapi/activities/course">
                <name lang="vi">bai-g</name><launch lang="vi">https://pub.example/g</launch></activity></activities></tincan>""";
        HttpResponse<byte[]> offers = send(upload(
                "/plan/packages",
                Map.of("curriculum", "hoai-duc-2026 1"),
                List.of(
                        Map.entry("goi/0/cmi5.xml", cmi5.getBytes(StandardCharsets.UTF_8)),
                        Map.entry("goi/a/imsmanifest.xml", scorm.getBytes(StandardCharsets.UTF_8)),
                        Map.entry("goi/a/a.html", new byte[0]),
                        Map.entry("goi/b/imsmanifest.xml", scorm2004.getBytes(StandardCharsets.UTF_8)),
                        Map.entry("goi/b/a.html", new byte[0]),
                        Map.entry("goi/c/tincan.xml", tinCan.getBytes(StandardCharsets.UTF_8)))));

        String page = text(offers);
        assertThat(offers.statusCode()).as(page).isEqualTo(200);
        assertThat(formOf(page, "bai-a"))
                .contains("value=\"COMPLETED\" selected", "moveOn là Completed:", "75 %")
                .contains("name=\"unit-0\" value=\"http://pub.example/bai-a\"")
                .contains("name=\"minimum-0\" value=\"\"");
        assertThat(formOf(page, "bai-b")).contains("value=\"PASSED\" selected", "name=\"minimum-1\" value=\"80\"");
        assertThat(formOf(page, "bai-c")).contains("value=\"PASSED_OR_COMPLETED\" selected");
        assertThat(formOf(page, "bai-d")).contains("NotApplicable", "không bao giờ");
        assertThat(formOf(page, "bai-e"))
                .contains("value=\"PASSED_OR_COMPLETED\" selected", "value=\"82.5\"", "82.5 %")
                .doesNotContain("name=\"unit-");
        assertThat(formOf(page, "bai-f")).contains("value=\"PASSED_OR_COMPLETED\" selected", "value=\"60\"", "60 %");
        assertThat(formOf(page, "bai-g")).contains("value=\"PASSED_OR_COMPLETED\" selected", "Gói Tin Can không ghi");
    }

    @Test
    void aRuleOnAWholeCourseOfMoodleSaysThatItIsNeverTakenBack() {
        HttpResponse<String> added = SignedIn.as("officer", BRIDGE).api("POST", "/api/plan/rules", """
                {"curriculum":"hoai-duc-2026 1","ground":"Quyết định thử","rules":[
                {"activity":"https://lms.example/course/view.php?id=77","competency":"HB","counts":"completed"}]}""");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(text(send(HttpRequest.newBuilder(BRIDGE.address("/curricula/hoai-duc-2026/1"))
                        .GET())))
                .contains("Moodle không báo khi một khoá đã hoàn thành");
    }

    @Test
    void aRuleForAQuizIsWrittenWithoutAPackage() {
        HttpResponse<byte[]> form =
                send(as("officer", "/plan/rules?curriculum=hoai-duc-2026+1").GET());

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(text(form))
                .contains("/mod/quiz/view.php?id=N", "name=\"activity-0\" value=\"\"", "attempts-0", "unit-0");
        assertThat(text(send(as("officer", "/plan").GET()))).contains("/plan/rules?curriculum=hoai-duc-2026+1");
    }

    @Test
    void aProgramAddsRulesAndReadsThem() {
        SignedIn officer = SignedIn.as("officer", BRIDGE);
        String right = """
                {"curriculum":"hoai-duc-2026 1","ground":"Quyết định thử","rules":[{"activity":"https://lms.example/mod/quiz/view.php?id=77",
                "competency":"HB","counts":"passed-or-completed","minimum":80,"attempts":"latest"}]}""";

        HttpResponse<String> added = officer.api("POST", "/api/plan/rules", right);

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode rule = SignedIn.json(added.body()).get(0);
        assertThat(rule.path("minimum").asText()).isEqualTo("80");
        assertThat(rule.path("attempts").asText()).isEqualTo("latest");
        assertThat(officer.json("GET", "/api/plan/rules?curriculum=hoai-duc-2026+1", "")
                        .findValuesAsText("activity"))
                .contains("https://lms.example/mod/quiz/view.php?id=77");
        HttpResponse<String> wrong = officer.api(
                "POST",
                "/api/plan/rules",
                right.replace("\"minimum\":80", "\"minimum\":0.8").replace("latest", "sometimes"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(SignedIn.json(wrong.body()).path("findings").findValuesAsText("pointer"))
                .containsExactly("minimum-0", "attempts-0");
        assertThat(SignedIn.as("teacher", BRIDGE)
                        .api("POST", "/api/plan/rules", right)
                        .statusCode())
                .isEqualTo(403);
        assertThat(text(send(HttpRequest.newBuilder(BRIDGE.address("/curricula/hoai-duc-2026/1"))
                        .GET())))
                .contains("từ 80 %", "lần làm cuối cùng được tính");
    }

    private static HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return as("officer", path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void aCurriculumGoesOutAndComesInInEachForm() throws IOException {
        for (String form : List.of("xlsx", "xml", "json")) {
            HttpResponse<byte[]> out = send(
                    as("officer", "/plan/curricula/hoai-duc-2025/1/" + form).GET());
            assertThat(out.statusCode()).as(form).isEqualTo(200);
            assertThat(out.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("hoai-duc-2025-1." + form);
            HttpResponse<byte[]> in =
                    send(upload("/plan/curricula", Map.of(), List.of(Map.entry("c." + form, out.body()))));
            // the same XML again changes nothing; what was written anew is the same version in other bytes
            assertThat(in.statusCode()).as(form).isEqualTo(form.equals("xml") ? 303 : 409);
        }
        byte[] xml =
                send(as("officer", "/plan/curricula/hoai-duc-2025/1/xml").GET()).body();
        byte[] next = new String(xml, StandardCharsets.UTF_8)
                .replace("version=\"1\">", "version=\"2\">")
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> imported = send(upload("/plan/curricula", Map.of(), List.of(Map.entry("moi.xml", next))));
        assertThat(imported.statusCode()).as(text(imported)).isEqualTo(303);
        assertThat(text(send(as("officer", "/plan?imported=hoai-duc-2025+2").GET())))
                .contains("Đã nhập chương trình hoai-duc-2025 2");
    }

    @Test
    void aWrongCurriculumIsRefusedAtTheLineThatIsWrong() throws IOException {
        String xml =
                text(send(as("officer", "/plan/curricula/hoai-duc-2026/1/xml").GET()));
        String wrong = xml.replaceFirst("<competency ref=\"NBNC\"/>", "<competency ref=\"KHONG-CO\"/>");
        long line = wrong.substring(0, wrong.indexOf("KHONG-CO")).lines().count();

        HttpResponse<byte[]> answer = send(upload(
                "/plan/curricula", Map.of(), List.of(Map.entry("c.xml", wrong.getBytes(StandardCharsets.UTF_8)))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("«KHONG-CO»", "Dòng / line " + line + ":");
    }

    @Test
    void aFormWithoutAFileIsRefusedInWords() throws IOException {
        HttpResponse<byte[]> answer =
                send(upload("/plan/packages", Map.of("curriculum", "hoai-duc-2026 1"), List.of()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("chưa chọn tệp nào");
    }
}
