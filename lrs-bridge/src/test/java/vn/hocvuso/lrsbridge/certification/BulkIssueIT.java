package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.HeldTable;
import vn.hocvuso.lrsbridge.testing.ManyLearners;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedNodes;

/**
 * Many certificates by one decision, issued by three servers on one PostgreSQL, of which one is killed meanwhile. As
 * many as {@code -Dbridge.bulk} says: 800 are usual and the least, for each server takes 200 at a time; a commune has ten
 * thousand. Nobody else is certified on these servers, so that the register begins with 1.
 */
@ResourceLock(SharedNodes.RESOURCE)
class BulkIssueIT {
    private static final int COUNT = Integer.getInteger("bridge.bulk", 800);
    private static final String ISSUED = "select count(*) from certificate";

    private final List<RunningBridge> nodes = SharedNodes.all();
    private final ManyLearners learners = new ManyLearners(SharedNodes.url(), COUNT);

    @Test
    void everybodyGetsOneCertificateAndTheRegisterHasNoGapThoughAServerIsKilled() throws Exception {
        RunningBridge stays = nodes.get(0);
        RunningBridge dies = nodes.get(1);
        learners.enrol();
        learners.statements()
                .forEach(batch -> assertThat(stays.post(batch).statusCode()).isEqualTo(200));
        learners.awaitEligible();
        String officer = stays.signIn("officer");

        long began = System.nanoTime();
        long atTheKill;
        String progress;
        String page;
        try (HeldTable head = HeldTable.of(SharedNodes.url(), "register_head")) {
            progress = confirm(stays, officer, learners.confirmation());
            head.awaitWaiting(nodes.size());
            head.letPass();
            // each of them has the next portion in hand
            head.awaitWaiting(nodes.size());
            atTheKill = learners.number(ISSUED);
            page = see(stays, officer, progress);
            dies.kill();
        }
        assertThat(atTheKill).as("it was killed in the midst").isBetween(1L, COUNT - 1L);
        learners.await(ISSUED, COUNT);
        System.out.printf(
                Locale.ROOT,
                "issued %d in %.1f s, one of three servers killed after %d%n",
                COUNT,
                (System.nanoTime() - began) / 1e9,
                atTheKill);
        dies.start();
        awaitARoundOfEach();

        assertThat(page).contains("<progress");
        assertThat(see(dies, officer, progress)).contains("Đã xong " + grouped() + " trong " + grouped());
        check(learners);
    }

    /** What comes in now each of them follows up, behind all that it may have found when it started. */
    private void awaitARoundOfEach() throws SQLException {
        try (HeldTable head = HeldTable.of(SharedNodes.url(), "register_head")) {
            nodes.get(0).post(learners.failed(0));
            head.awaitWaiting(nodes.size());
        }
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
