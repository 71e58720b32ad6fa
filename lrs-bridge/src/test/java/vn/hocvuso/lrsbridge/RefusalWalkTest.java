package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import vn.hocvuso.lrsbridge.Doors.Door;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;

/**
 * Every method of every resource, called by everybody: nobody, each role, another teacher. What the code has is read
 * from the code; what each may is written here, so that a method that is added fails until somebody has said who may.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalWalkTest {
    /** Who calls. */
    private enum Who {
        NOBODY,
        ADMIN,
        OFFICER,
        TEACHER,
        /** One of another class. */
        OTHER_TEACHER,
        /** One of no class. */
        CLASSLESS_TEACHER,
        AUDITOR,
        /** One who helps in the class of the walk. */
        VOLUNTEER,
        /** One who helps in none. */
        OTHER_VOLUNTEER,
        /** A platform with every scope of xAPI, which is nobody outside of {@code /xapi}. */
        PLATFORM
    }

    private static final Set<Who> ALL = Set.of(Who.values());
    private static final Set<Who> STAFF =
            Set.of(Who.ADMIN, Who.OFFICER, Who.TEACHER, Who.OTHER_TEACHER, Who.CLASSLESS_TEACHER);
    private static final Set<Who> OWN_CLASS = Set.of(Who.ADMIN, Who.OFFICER, Who.TEACHER);
    private static final Set<Who> OFFICERS = Set.of(Who.ADMIN, Who.OFFICER);
    private static final Set<Who> VOLUNTEERS = Set.of(Who.VOLUNTEER, Who.OTHER_VOLUNTEER);
    private static final Set<Who> STAFF_AND_VOLUNTEERS = union(STAFF, VOLUNTEERS);
    private static final Set<Who> SIGNED_IN = union(STAFF_AND_VOLUNTEERS, Set.of(Who.AUDITOR));
    private static final Set<Who> ADMIN = Set.of(Who.ADMIN);

    /** What ends sign-ins; {@code SignInResourceTest} and {@code OwnAccountResourceTest} have it. */
    private static final Set<String> ENDING = Set.of("/sign-out", "/account/others-ended");

    /** Paths, the longest that fits counts, and who gets further than a refusal there. */
    private static final Map<String, Set<Who>> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("/", ALL),
            Map.entry("/assets", ALL),
            Map.entry("/sign-in", ALL),
            Map.entry("/sign-out", ALL),
            Map.entry("/verify", ALL),
            Map.entry("/v", ALL),
            Map.entry("/log", ALL),
            Map.entry("/certification", OFFICERS),
            Map.entry("/certification/keys", ADMIN),
            Map.entry("/auditing", Set.of(Who.ADMIN, Who.AUDITOR)),
            Map.entry("/certification/register", Set.of(Who.ADMIN, Who.OFFICER, Who.AUDITOR)),
            Map.entry("/certification/register/{year: [0-9]{4}}/seal", OFFICERS),
            Map.entry("/certification/register/{year: [0-9]{4}}/papers.pdf", OFFICERS),
            Map.entry("/certificates", ALL),
            // of a child, whom the walk asks for
            Map.entry("/certificates/{id}/paper.pdf", union(OWN_CLASS, Set.of(Who.AUDITOR))),
            Map.entry("/certificates/{id}/credential.json", union(OWN_CLASS, Set.of(Who.AUDITOR))),
            Map.entry("/curricula", ALL),
            Map.entry("/status", ALL),
            Map.entry("/.well-known", ALL),
            Map.entry("/password", SIGNED_IN),
            Map.entry("/account", SIGNED_IN),
            Map.entry("/second-factor", SIGNED_IN),
            Map.entry("/plan", OFFICERS),
            Map.entry("/api/plan", OFFICERS),
            Map.entry("/platforms", ADMIN),
            Map.entry("/api/platforms", ADMIN),
            Map.entry("/people", OFFICERS),
            Map.entry("/people/sign-ins", ADMIN),
            Map.entry("/people/citizens/{id}/number", Set.of(Who.OFFICER)),
            Map.entry("/api/people", OFFICERS),
            Map.entry("/teaching", STAFF_AND_VOLUNTEERS),
            Map.entry("/api/teaching", STAFF),
            Map.entry("/teaching/rosters", STAFF),
            // a roster is seen by whoever brought it
            Map.entry("/teaching/rosters/{id}", Set.of(Who.TEACHER)),
            Map.entry("/api/teaching/rosters/{id}", Set.of(Who.TEACHER)),
            Map.entry("/teaching/classes/{id}", OWN_CLASS),
            Map.entry("/api/teaching/classes/{id}", OWN_CLASS),
            Map.entry("/teaching/classes/{id}/attendance", union(OWN_CLASS, Set.of(Who.VOLUNTEER))),
            Map.entry("/teaching/classes/{id}/attendance/code", OWN_CLASS),
            Map.entry("/teaching/attendance", VOLUNTEERS),
            // whoever is given the QR, and may teach or help at all
            Map.entry("/teaching/attendance/{token}", STAFF_AND_VOLUNTEERS)));

    private static Set<Who> union(Set<Who> some, Set<Who> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private final Map<Who, String> cookies = new EnumMap<>(Who.class);
    private final Map<String, String> values = new LinkedHashMap<>();
    private final InProcessBridge bridge = InProcessBridge.shared();

    @BeforeAll
    void open() {
        for (Who who : List.of(Who.ADMIN, Who.OFFICER, Who.TEACHER, Who.AUDITOR, Who.VOLUNTEER)) {
            String name = who.name().toLowerCase(java.util.Locale.ROOT);
            cookies.put(who, signIn(name, name + "-demo"));
        }
        cookies.put(Who.OTHER_TEACHER, another("co-khac", "TEACHER"));
        cookies.put(Who.CLASSLESS_TEACHER, another("co-khong-lop", "TEACHER"));
        cookies.put(Who.OTHER_VOLUNTEER, another("tinh-nguyen-vien-khac", "VOLUNTEER"));
        String classes = get("/teaching", Who.TEACHER).body();
        values.put("class", found(classes, "/teaching/classes/([0-9a-f-]{36})/"));
        String page = get("/teaching/classes/" + values.get("class") + "/", Who.TEACHER)
                .body();
        values.put("pupil", found(page, "pupils/([0-9a-f]{8})/"));
        values.put("competency", found(page, "pupils/[0-9a-f]{8}/([A-Z-]+)\""));
        String links = get("/teaching/classes/" + values.get("class") + "/links", Who.TEACHER)
                .body();
        values.put("citizen", found(links, "<option value=\"([0-9a-f-]{36})\""));
        values.put("certificate", IssuedCertificate.ofAChild(bridge).id());
        letTheVolunteerHelp();
        giveTheOtherTeacherAClass();
    }

    private void giveTheOtherTeacherAClass() {
        String roster = rosterOf(Who.OTHER_TEACHER);
        assertThat(send("POST", "/teaching/rosters/" + roster + "/commit", Who.OTHER_TEACHER, "")
                        .statusCode())
                .isEqualTo(303);
        Await.first(
                "the class of the other teacher",
                () -> get("/teaching", Who.OTHER_TEACHER).body(),
                page -> page.contains("/teaching/classes/"));
        assertThat(get("/teaching", Who.CLASSLESS_TEACHER).body())
                .as("who has no class sees nobody's")
                .doesNotContain("/teaching/classes/");
    }

    private void letTheVolunteerHelp() {
        String address = "/teaching/classes/" + values.get("class");
        String volunteer = found(
                get(address + "/attendance", Who.TEACHER).body(),
                "<option value=\"([0-9a-f-]{36})\">Tình nguyện viên trình diễn");
        assertThat(send("POST", address + "/volunteers", Who.TEACHER, "volunteer=" + volunteer)
                        .statusCode())
                .isEqualTo(303);
    }

    private String another(String name, String role) {
        String added = send(
                        "POST",
                        "/people/sign-ins",
                        Who.ADMIN,
                        "name=" + name + "&full-name=Ng%C6%B0%E1%BB%9Di+Kh%C3%A1c&role=" + role)
                .body();
        String once = found(added, "<code class=\"copy\">([^<]+)</code>");
        String first = signIn(name, once);
        HttpResponse<String> changed = send(
                HttpRequest.newBuilder(bridge.address("/password"))
                        .header("Cookie", first)
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                "POST",
                "current=" + once + "&next=mat-khau-moi-cua-toi&again=mat-khau-moi-cua-toi");
        assertThat(changed.statusCode()).isEqualTo(303);
        return first;
    }

    private String signIn(String name, String secret) {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(bridge.address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                "POST",
                "name=" + name + "&secret=" + secret);
        assertThat(answer.statusCode()).as(name).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private static String found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + text));
    }

    private HttpResponse<String> get(String path, Who who) {
        return send("GET", path, who, "");
    }

    private HttpResponse<String> send(String verb, String path, Who who, String body) {
        return send(request(path, who).header("Content-Type", "application/x-www-form-urlencoded"), verb, body);
    }

    private HttpRequest.Builder request(String path, Who who) {
        HttpRequest.Builder request = HttpRequest.newBuilder(bridge.address(path));
        Optional.ofNullable(cookies.get(who)).ifPresent(cookie -> request.header("Cookie", cookie));
        if (who == Who.PLATFORM) {
            request.header("Authorization", Bridge.basic("demo-lms", "demo-lms-secret"));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String verb, String body) {
        return bridge.sendOnce(request.method(
                        verb,
                        verb.equals("GET") || verb.equals("DELETE")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Those of {@code /xapi} are walked with the credentials of platforms, by {@link PlatformRefusalWalkTest}. */
    private static List<Door> doors() {
        return Doors.all().stream()
                .filter(door -> !door.path().startsWith("/xapi"))
                .toList();
    }

    private static Optional<Set<Who>> expectation(String path) {
        return MAY.entrySet().stream()
                .filter(row -> row.getKey().equals("/")
                        ? path.equals("/")
                        : path.equals(row.getKey()) || path.startsWith(row.getKey() + "/"))
                .reduce((shorter, longer) ->
                        longer.getKey().length() > shorter.getKey().length() ? longer : shorter)
                .map(Map.Entry::getValue);
    }

    @Test
    void everyMethodHasAnExpectation() {
        assertThat(doors()).hasSizeGreaterThan(90);
        assertThat(doors())
                .filteredOn(door -> expectation(door.path()).isEmpty())
                .isEmpty();
    }

    @Test
    void everyExpectationIsOfAMethodThatThereIs() {
        assertThat(MAY.keySet()).allSatisfy(path -> assertThat(doors())
                .anySatisfy(door -> assertThat((door.path() + "/").startsWith(path.equals("/") ? path : path + "/"))
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsThroughTheDoorsThatAreTheirsAndNoOthers() {
        return doors().stream().map(door -> DynamicTest.dynamicTest(door.toString(), () -> knock(door)));
    }

    private void knock(Door door) {
        Set<Who> may = expectation(door.path()).orElseThrow();
        for (Who who : Who.values()) {
            if (ENDING.contains(door.path()) || door.toString().equals("POST /sign-in")) {
                // these end what this walk and other tests need, the other is where 401 is an answer: tests of their
                // own
                continue;
            }
            HttpRequest.Builder request = request(address(door), who).header("Content-Type", type(door));
            if (door.path().equals("/certificates/{id}")) {
                // the page; the other forms of this address name the child: CertificateResourceTest
                request.header("Accept", "text/html");
            }
            HttpResponse<String> answer = send(request, door.verb(), body(door));
            assertThat(answer.headers().firstValue("Location").orElse("/"))
                    .as(door + " leads to a path of this server, whatever it is called from outside")
                    .matches("/([^/].*)?");
            if (may != ALL || (who != Who.NOBODY && who != Who.PLATFORM)) {
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .as(door + " by " + who + " is kept by nobody, unless it is the same for all")
                        .matches(may == ALL ? "no-store|.*max-age=.*" : "no-store");
            }
            if (may.contains(who)) {
                assertThat(answer.statusCode())
                        .as(door + " by " + who + ": " + answer.body())
                        .isNotIn(401, 403, 500);
            } else if (who == Who.NOBODY || who == Who.PLATFORM) {
                assertThat(answer.statusCode()).as(door + " by " + who).isEqualTo(401);
            } else {
                assertThat(answer.statusCode()).as(door + " by " + who).isIn(403, 404);
                assertThat(answer.body()).as("a refusal tells nothing").doesNotContain("Mẫu");
            }
        }
    }

    /** The address of a door; for a class, a pupil or a roster, one that there is, so that a 404 is a refusal. */
    private String address(Door door) {
        String path = door.path();
        if (path.contains("/teaching/classes/{id}")) {
            path = path.replace("{id}", value("class")).replace("{pupil}", value("pupil"));
        } else if (path.startsWith("/teaching/attendance")) {
            path = path.replace("{token}", token());
        } else if (path.contains("/teaching/rosters/{id}")) {
            path = path.replace("{id}", roster());
        } else if (path.startsWith("/certificates/{id}")) {
            path = path.replace("{id}", value("certificate"));
        } else if (path.contains("/people/citizens")) {
            path = path.replace("{id}", value("citizen"));
        }
        return Doors.filled(path.replace("{competency}", value("competency")), Doors::sample);
    }

    private String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** What the QR holds, which stands below it too. */
    private String token() {
        return found(
                get("/teaching/classes/" + value("class") + "/attendance", Who.TEACHER)
                        .body(),
                "/teaching/attendance/([A-Za-z0-9_-]+)<");
    }

    /** A roster of the teacher's own. */
    private String roster() {
        return values.computeIfAbsent("roster", any -> rosterOf(Who.TEACHER));
    }

    private String rosterOf(Who teacher) {
        String boundary = "----walk";
        StringBuilder form = new StringBuilder();
        Map.of(
                        "for",
                        found(get("/teaching/rosters", teacher).body(), "<option value=\"([^\"]+hoc-sinh)\""),
                        "year",
                        "2026-2027",
                        "class",
                        "Lớp thử",
                        "platform",
                        "")
                .forEach((name, text) -> form.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\n\r\n" + text + "\r\n"));
        form.append("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "Họ và tên,Ngày sinh\r\nTrần Văn Thử,01/02/2016\r\n\r\n--" + boundary + "--\r\n");
        HttpResponse<String> kept = send(
                HttpRequest.newBuilder(bridge.address("/teaching/rosters"))
                        .header("Cookie", value(teacher))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary),
                "POST",
                form.toString());
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        return URI.create(kept.headers().firstValue("Location").orElseThrow())
                .getPath()
                .replaceAll(".*/", "");
    }

    private String value(Who who) {
        return Objects.requireNonNull(cookies.get(who), who.name());
    }

    private static String type(Door door) {
        return door.type().startsWith("multipart") ? door.type() + "; boundary=walk" : door.type();
    }

    private static String body(Door door) {
        if (door.type().startsWith("multipart")) {
            return "--walk\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--walk--\r\n";
        }
        if (door.type().equals("application/json")) {
            return "{}";
        }
        return door.path().endsWith("/closed") ? "closed=false" : "";
    }
}
