package vn.hocvuso.lrsbridge.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import vn.hocvuso.lrsbridge.testing.ManyLearners;

/** How long certificates take that are issued in one go: an officer confirms everybody, the server issues them. */
final class CertificateLoad {
    private static final String ISSUED = "select count(*) from certificate";

    private final Server server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    CertificateLoad(Server server) {
        this.server = server;
    }

    /** Enrols them, waits until all are eligible, confirms, and reports. */
    void run(int count) throws Exception {
        ManyLearners learners = new ManyLearners(server.databaseUrl(), count);
        learners.enrol();
        long sent = System.nanoTime();
        learners.statements().forEach(server.target()::post);
        learners.awaitEligible();
        System.out.printf(
                Locale.ROOT, "%d results came in and were looked at in %.1f s%n", count, (System.nanoTime() - sent) / 1e9);
        String officer = signIn();
        Duration before = server.cpu().now();
        Duration database = server.databaseCpu().now();
        long began = System.nanoTime();
        send(learners.confirmation(), officer);
        learners.await(ISSUED, count);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d certificates in %.1f s: %.0f a second, %.2f ms of CPU time each (%.2f of it the database)%n",
                count,
                seconds,
                count / seconds,
                server.cpu().now().minus(before).toMillis() / (double) count,
                server.databaseCpu().now().minus(database).toMillis() / (double) count);
    }

    private String signIn() throws Exception {
        return http.send(
                        form("/sign-in", "name=officer&secret=officer-demo").build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceAll(";.*", "");
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private void send(String path, String officer) throws Exception {
        LocalDate today =
                java.time.Instant.now().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
        int status = http.send(
                        form(path, ManyLearners.decision(today))
                                .header("Cookie", officer)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 303) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }
}
