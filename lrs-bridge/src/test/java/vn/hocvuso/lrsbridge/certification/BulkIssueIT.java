package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.ManyLearners;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/**
 * Many certificates by one decision, issued by two servers on one PostgreSQL, of which one is killed meanwhile. As many
 * as {@code -Dbridge.bulk} says: 800 are usual, a commune has ten thousand.
 */
class BulkIssueIT {
    private static final int COUNT = Integer.getInteger("bridge.bulk", 800);
    private static final String ISSUED = "select count(*) from certificate";

    @Test
    void everybodyGetsOneCertificateAndTheRegisterHasNoGapThoughAServerIsKilled(@TempDir Path directory)
            throws Exception {
        try (RunningBridge one = RunningBridge.onPostgres(Files.createDirectory(directory.resolve("one")));
                RunningBridge two = one.another(Files.createDirectory(directory.resolve("two")))) {
            ManyLearners learners = new ManyLearners(one.environment().getOrDefault("BRIDGE_DATABASE_URL", ""), COUNT);
            learners.enrol();
            learners.statements()
                    .forEach(batch -> assertThat(one.post(batch).statusCode()).isEqualTo(200));
            learners.awaitEligible();
            String officer = one.signIn("officer");

            long began = System.nanoTime();
            String progress = confirm(one, officer, learners.confirmation());
            long atTheKill = learners.await(ISSUED, 1);
            two.kill();
            assertThat(atTheKill).as("it was killed in the midst").isLessThan(COUNT);
            String page = see(one, officer, progress);
            learners.await(ISSUED, COUNT);
            System.out.printf(
                    Locale.ROOT,
                    "issued %d in %.1f s, one of two servers killed after %d%n",
                    COUNT,
                    (System.nanoTime() - began) / 1e9,
                    atTheKill);
            two.start();
            one.kill();
            awaitOneRound(two, learners);

            assertThat(page).contains("<progress");
            assertThat(see(two, officer, progress)).contains("Đã xong " + grouped() + " trong " + grouped());
            check(learners);
        }
    }

    /** What comes in now is followed up by the one that is left, behind all that it may have found when it started. */
    private static void awaitOneRound(RunningBridge left, ManyLearners learners) {
        left.post(learners.failed(0));
        learners.await("select count(*) from certificate_case", 1);
    }

    private static String grouped() {
        return String.format(Locale.forLanguageTag("vi"), "%,d", COUNT);
    }

    private static String confirm(RunningBridge bridge, String officer, String address) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        HttpResponse<String> answer = bridge.sendOnce(HttpRequest.newBuilder(bridge.address(address))
                .header("Cookie", officer)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(ManyLearners.decision(today)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]*", "");
    }

    private static String see(RunningBridge bridge, String officer, String path) {
        return bridge.sendOnce(HttpRequest.newBuilder(bridge.address(path))
                        .header("Cookie", officer)
                        .header("Accept-Language", "vi")
                        .build())
                .body();
    }

    /** Once each, numbered from 1 without a gap, each with its entry in the book and in the log. */
    private static void check(ManyLearners learners) throws Exception {
        assertThat(learners.number(ISSUED)).isEqualTo(COUNT);
        assertThat(learners.number("select count(distinct citizen_id) from certificate"))
                .isEqualTo(COUNT);
        assertThat(learners.number("select count(distinct register_number) from certificate"))
                .isEqualTo(COUNT);
        assertThat(learners.number("select max(register_number) from certificate"))
                .isEqualTo(COUNT);
        assertThat(learners.number("select last_number from register_head")).isEqualTo(COUNT);
        assertThat(learners.number("select count(*) from register_entry e join certificate c on c.id = e.certificate_id"
                        + " and c.register_number = e.register_number"))
                .isEqualTo(COUNT);
        assertThat(learners.number("select count(distinct sha256) from audit_entry where kind = 'CREDENTIAL_ISSUED'"))
                .isEqualTo(COUNT);
        assertThat(learners.number("select count(*) from audit_entry where kind = 'CREDENTIAL_ISSUED'"))
                .isEqualTo(COUNT);
        assertThat(learners.number("select count(*) from candidate where state = 'ISSUED'"))
                .isEqualTo(COUNT);
    }
}
