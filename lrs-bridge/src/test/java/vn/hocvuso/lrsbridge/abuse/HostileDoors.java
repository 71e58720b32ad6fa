package vn.hocvuso.lrsbridge.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import vn.hocvuso.coursepackages.PackageWriter;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.lesson.ShippedLessons;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;
import vn.hocvuso.lrsbridge.certification.SamplePaper;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.Statements;

/** All doors: those of strangers, of platforms with a key, and of people who are signed in. */
final class HostileDoors {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String AGENT =
            URLEncoder.encode("{\"mbox\":\"mailto:an@example.vn\"}", StandardCharsets.UTF_8);

    private final Bridge bridge;
    private final List<HostileDoor> doors = new ArrayList<>();
    private int shares;

    private HostileDoors(Bridge bridge) {
        this.bridge = bridge;
    }

    /** Those of a server of the demonstration. */
    static HostileDoors of(Bridge bridge) throws IOException {
        HostileDoors all = new HostileDoors(bridge);
        all.ofStrangers();
        all.ofPlatforms();
        all.ofPeople();
        return all;
    }

    /** The door to which a request goes; the same for the same seed. */
    HostileDoor at(long seed) {
        int at = new Random(seed * 31).nextInt(shares);
        for (HostileDoor door : doors) {
            at -= door.share();
            if (at < 0) {
                return door;
            }
        }
        throw new IllegalStateException("shares are counted wrongly");
    }

    /** What they are called. */
    List<String> names() {
        return doors.stream().map(HostileDoor::name).toList();
    }

    private void add(HostileDoor door) {
        doors.add(door);
        shares += door.share();
    }

    private void ofStrangers() throws IOException {
        String statement = statement();
        Map<String, String> json = Map.of("Content-Type", JSON);
        add(HostileDoor.of("body of a stranger", 40, "POST /xapi/statements", json, statement));
        add(HostileDoor.of(
                "state of a stranger", 20, "PUT /xapi/activities/state?stateId=a&agent=" + AGENT, json, "{}"));
        add(HostileDoor.of(
                "packed by a stranger",
                10,
                "POST /xapi/statements",
                Map.of("Content-Type", JSON, "Content-Encoding", "gzip"),
                gzip(statement)));
        add(HostileDoor.of(
                "alternate syntax", 60, "POST /xapi/statements?method=PUT", Map.of("Content-Type", FORM), alternate()));
        add(HostileDoor.of(
                "credential checked by anybody",
                20,
                "POST /verify",
                Map.of("Content-Type", JSON, "Accept", JSON),
                SampleIssuer.credential().toString()));
        add(HostileDoor.of(
                "paper checked by anybody",
                3,
                "POST /verify",
                Map.of("Content-Type", "application/pdf", "Accept", JSON),
                SamplePaper.paper(SampleIssuer.HOLDER, List.of("Sử dụng điện thoại thông minh"))));
        add(HostileDoor.of("number looked up", 20, "GET /verify?number=1/2026", Map.of("Accept", "text/html"), ""));
        add(HostileDoor.of("sign-in", 2, "POST /sign-in", Map.of("Content-Type", FORM), "name=admin&secret=x&next=/"));
        add(HostileDoor.of("proof of the log", 20, "GET /log/consistency?from=1&to=2", Map.of(), ""));
        add(HostileDoor.of("page of anybody", 20, "GET /?lang=vi&next=/people", Map.of("Accept", "text/html"), ""));
    }

    private void ofPlatforms() {
        Map<String, String> key = Map.of(
                "Authorization",
                Bridge.basic("demo-lms", "demo-lms-secret"),
                "X-Experience-API-Version",
                "1.0.3",
                "Content-Type",
                JSON);
        add(HostileDoor.of("statement", 300, "POST /xapi/statements", key, statement()));
        add(HostileDoor.of("batch", 60, "POST /xapi/statements", key, "[" + statement() + "," + statement() + "]"));
        add(HostileDoor.of(
                "statements asked for",
                40,
                "GET /xapi/statements?limit=2&since=2026-11-30T00:00:00Z&agent=" + AGENT,
                key,
                ""));
        add(HostileDoor.of(
                "state merged",
                40,
                "POST /xapi/activities/state?activityId=http%3A%2F%2Fx.example&stateId=a&agent=" + AGENT,
                key,
                "{\"a\":{\"b\":[1,2.5,null,\"x\"]}}"));
        add(HostileDoor.of("profile", 20, "GET /xapi/agents/profile?profileId=a&agent=" + AGENT, key, ""));
    }

    private void ofPeople() throws IOException {
        Map<String, String> teacher = cookie("teacher");
        Map<String, String> officer = cookie("officer");
        Map<String, String> auditor = cookie("auditor");
        String csv = "STT;Họ và tên;Ngày sinh;Giới tính\n1;Nguyễn Văn An;01/02/2015;Nam\n2;Trần Thị Bình;3/4/2015;Nữ\n";
        add(HostileDoor.of(
                "roster",
                20,
                "POST /api/teaching/rosters",
                multipart(teacher),
                file("lop.csv", csv.getBytes(StandardCharsets.UTF_8))));
        add(HostileDoor.of(
                "list of an auditor",
                10,
                "POST /auditing/checks",
                multipart(auditor),
                file("so.csv", "1/2026\n2/2026\n".getBytes(StandardCharsets.UTF_8))));
        add(HostileDoor.of("package", 2, "POST /plan/packages", multipart(officer), file("g.zip", course())));
        add(HostileDoor.of("citizens asked for", 10, "GET /api/people/citizens?q=an&page=1", officer, ""));
        add(HostileDoor.of(
                "form of an officer",
                10,
                "POST /people",
                form(officer),
                "name=Nguy%E1%BB%85n+An&born=1990-01-01&audience=nguoi-dan"));
    }

    private Map<String, String> cookie(String who) {
        return Map.of("Cookie", SignedIn.as(who, bridge).cookie());
    }

    private static Map<String, String> multipart(Map<String, String> who) {
        return Map.of("Cookie", who.getOrDefault("Cookie", ""), "Content-Type", "multipart/form-data; boundary=b");
    }

    private static Map<String, String> form(Map<String, String> who) {
        return Map.of("Cookie", who.getOrDefault("Cookie", ""), "Content-Type", FORM);
    }

    private static byte[] file(String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] course() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        new PackageWriter().write(ShippedLessons.lesson("hb"), CourseFormat.CMI5, zip);
        return zip.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static String statement() {
        return Statements.openEdx(UUID.randomUUID(), "an", Statements.PASSED, "2026-11-20T01:02:03Z")
                .replaceFirst("\"id\":\"[0-9a-f-]{36}\",", "");
    }

    private static String alternate() {
        String key = Base64.getEncoder().encodeToString("demo-lms:demo-lms-secret".getBytes(StandardCharsets.UTF_8));
        return "statementId=" + UUID.randomUUID() + "&Authorization=Basic+"
                + URLEncoder.encode(key, StandardCharsets.UTF_8)
                + "&X-Experience-API-Version=1.0.3&Content-Type=application%2Fjson&content="
                + URLEncoder.encode(statement(), StandardCharsets.UTF_8);
    }
}
