package vn.hocvuso.lrsbridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long teachers wait for their class: many classes of 45 pupils in 25 competencies, with a result in almost every
 * cell. Everything comes in as it does in life: the curriculum as XML, the pupils by rosters, the results as statements.
 */
final class ClassLoad {
    private static final int PUPILS = 45;
    private static final int COMPETENCIES = 25;
    private static final int CLASSES_IN_A_ROSTER = 100;
    private static final int READERS = 4;
    private static final int READINGS = 600;
    private static final String PLATFORM = "http://lms.demo.hocvuso.example";
    private static final String BOUNDARY = "bench-roster";

    private final String server;
    private final Target target;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String cookie = "";

    ClassLoad(String server, Target target) {
        this.server = server;
        this.target = target;
    }

    /** Fills the server, waits until everything is read, measures, and reports. */
    void run(int classes) throws Exception {
        cookie = signIn("officer");
        multipart("/plan/curricula", List.of(file("file", "bench.xml", curriculum())));
        cookie = signIn("teacher");
        for (int first = 0; first < classes; first += CLASSES_IN_A_ROSTER) {
            roster(first, Math.min(classes, first + CLASSES_IN_A_ROSTER));
        }
        statements(classes);
        List<String> addresses = classes();
        awaitRead(addresses.get(addresses.size() - 1));
        cookie = signIn("officer");
        report("list of all classes", measure(List.of("/teaching"), 100));
        report("matrix of a class", measure(addresses, READINGS));
    }

    private String signIn(String name) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("name=" + name + "&secret=" + name + "-demo"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private static String curriculum() {
        StringBuilder xml = new StringBuilder("<curriculum xmlns=\"urn:vn:hocvuso:curriculum:1\" code=\"do\" version=\"1\">"
                + "<title><vi>Chương trình đo</vi><en>For measuring</en></title><source>bench</source>"
                + "<audience code=\"hoc-sinh\" target-year=\"2026\"><title><vi>học sinh</vi><en>pupils</en></title><required>"
                + "<provenance kind=\"unverified\">bench</provenance>");
        for (int one = 1; one <= COMPETENCIES; one++) {
            xml.append("<competency ref=\"NL").append(one).append("\"/>");
        }
        xml.append("</required></audience>");
        for (int one = 1; one <= COMPETENCIES; one++) {
            xml.append("<competency code=\"NL" + one + "\"><title><vi>Năng lực " + one + "</vi><en>Competency " + one
                    + "</en></title><description><vi>để đo</vi><en>for measuring</en></description>"
                    + "<provenance kind=\"unverified\">bench</provenance></competency>");
        }
        for (int one = 1; one <= COMPETENCIES; one++) {
            xml.append("<rule id=\"r" + one + "\"><activity match=\"exact\" value=\"" + PLATFORM + "/bai/" + one
                    + "\"/><result counts=\"passed\"/><competency ref=\"NL" + one
                    + "\"/><provenance kind=\"unverified\">bench</provenance></rule>");
        }
        return xml.append("</curriculum>").toString();
    }

    private record Part(String name, String fileName, String text) {}

    private static Part file(String name, String fileName, String text) {
        return new Part(name, fileName, text);
    }

    private static Part field(String name, String text) {
        return new Part(name, "", text);
    }

    private String multipart(String path, List<Part> parts) throws Exception {
        StringBuilder body = new StringBuilder();
        for (Part part : parts) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                    + (part.fileName().isEmpty() ? "" : "; filename=\"" + part.fileName() + "\"")
                    + "\r\n\r\n" + part.text() + "\r\n");
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void roster(int first, int end) throws Exception {
        StringBuilder list = new StringBuilder("Họ và tên,Ngày sinh,Lớp,Tài khoản\n");
        for (int classroom = first; classroom < end; classroom++) {
            for (int pupil = 0; pupil < PUPILS; pupil++) {
                list.append("Nguyễn Mẫu ").append((char) ('A' + pupil % 26)).append(pupil).append(" ")
                        .append(classroom).append(",05/09/2016,Lớp ").append(classroom).append(",")
                        .append(account(classroom, pupil)).append('\n');
            }
        }
        long began = System.nanoTime();
        String address = URI.create(multipart(
                        "/teaching/rosters",
                        List.of(
                                field("for", "do|1|hoc-sinh"),
                                field("year", "2026-2027"),
                                field("class", ""),
                                field("platform", PLATFORM),
                                file("file", "bench.csv", list.toString()))))
                .getPath();
        long read = System.nanoTime();
        String shown = get(address);
        long planned = System.nanoTime();
        post(address + "/commit");
        while (!shown.contains("value=\"100\"")) {
            TimeUnit.MILLISECONDS.sleep(200);
            shown = get(address);
        }
        System.out.printf(
                Locale.ROOT,
                "roster of %d rows          read %.1f s, preview %.1f s, taken in %.1f s%n",
                (end - first) * PUPILS,
                (read - began) / 1e9,
                (planned - read) / 1e9,
                (System.nanoTime() - planned) / 1e9);
    }

    private static String account(int classroom, int pupil) {
        return "b" + classroom + "-" + pupil;
    }

    private void statements(int classes) {
        Random random = new Random(1);
        List<String> batch = new ArrayList<>();
        for (int classroom = 0; classroom < classes; classroom++) {
            for (int pupil = 0; pupil < PUPILS; pupil++) {
                for (int one = 1; one <= COMPETENCIES; one++) {
                    if (random.nextInt(10) > 0) {
                        batch.add(statement(account(classroom, pupil), one, random.nextInt(5) > 0));
                    }
                }
                if (batch.size() > 500 || (classroom == classes - 1 && pupil == PUPILS - 1)) {
                    target.post("[" + String.join(",", batch) + "]");
                    batch.clear();
                }
            }
        }
    }

    private static String statement(String account, int competency, boolean passed) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"actor\":{\"account\":{\"homePage\":\"" + PLATFORM
                + "\",\"name\":\"" + account + "\"}},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/"
                + (passed ? "passed" : "failed") + "\"},\"object\":{\"id\":\"" + PLATFORM + "/bai/" + competency
                + "\"},\"result\":{\"success\":" + passed + ",\"score\":{\"scaled\":" + (passed ? 0.9 : 0.3)
                + "}},\"timestamp\":\"2026-11-10T01:00:00Z\"}";
    }

    private List<String> classes() throws Exception {
        Matcher found = Pattern.compile("/teaching/classes/[0-9a-f-]{36}/\">Lớp [0-9]").matcher(get("/teaching"));
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group().replaceAll("\">.*", ""));
        }
        return all;
    }

    /** Until the last class shows what was sent last. */
    private void awaitRead(String last) throws Exception {
        String before = "";
        String now = get(last);
        for (int same = 0; same < 5; same = now.equals(before) ? same + 1 : 0) {
            TimeUnit.SECONDS.sleep(2);
            before = withoutTime(now);
            now = withoutTime(get(last));
        }
    }

    private static String withoutTime(String page) {
        return page.replaceAll("\\d\\d:\\d\\d:\\d\\d", "");
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void post(String path) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** Milliseconds of each reading, in order of length, after as many that are not counted. */
    private double[] measure(List<String> addresses, int readings) throws Exception {
        double[] millis = new double[readings];
        for (int round = 0; round < 2; round++) {
            ExecutorService readers = Executors.newFixedThreadPool(READERS);
            List<Callable<Void>> parts = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int from = readings * reader / READERS;
                int to = readings * (reader + 1) / READERS;
                parts.add(() -> {
                    Random random = new Random(from);
                    for (int reading = from; reading < to; reading++) {
                        long began = System.nanoTime();
                        read(addresses.get(random.nextInt(addresses.size())));
                        millis[reading] = (System.nanoTime() - began) / 1e6;
                    }
                    return null;
                });
            }
            for (Future<Void> done : readers.invokeAll(parts)) {
                done.get();
            }
            readers.shutdown();
        }
        Arrays.sort(millis);
        return millis;
    }

    private void read(String address) {
        try {
            get(address);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void report(String name, double[] millis) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%-26s %9d readings by %d at once   p50 %7.1f ms   p95 %7.1f ms   p99 %7.1f ms%n",
                name,
                millis.length,
                READERS,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[(int) (millis.length * 0.99)]);
        if (name.startsWith("matrix")) {
            System.out.println("bytes of a class, unpacked: "
                    + get(classes().get(0)).getBytes(StandardCharsets.UTF_8).length);
        }
    }
}
