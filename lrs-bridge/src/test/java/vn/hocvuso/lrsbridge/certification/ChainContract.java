package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Alone;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/** From a statement posted over HTTP to a certificate that somebody else's software verifies. */
@Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ChainContract {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int YEAR = Instant.ofEpochMilli(System.currentTimeMillis())
            .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
            .getYear();

    private RunningBridge bridge;

    abstract RunningBridge start(Path directory);

    @BeforeAll
    void open(@TempDir Path directory) {
        bridge = start(directory);
    }

    @AfterAll
    void close() {
        bridge.close();
    }

    private HttpResponse<String> certificate(int number, String accept) {
        return bridge.get("/verify?certificate=" + number + "/" + YEAR, accept);
    }

    private HttpResponse<String> awaitCertificate(int number) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        HttpResponse<String> found = certificate(number, "application/vc");
        while (found.statusCode() != 200 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
            found = certificate(number, "application/vc");
        }
        assertThat(found.statusCode()).as("certificate %d", number).isEqualTo(200);
        return found;
    }

    @Test
    @Order(1)
    void anOpenEdxPassGivesACertificateWithinASecond() throws InterruptedException {
        // the first request of all pays for loading classes; what is measured is the chain
        assertThat(bridge.post(DemonstrationLearner.grade(UUID.randomUUID(), 31, "passed", "2026-11-15T06:00:00Z"))
                        .statusCode())
                .isEqualTo(200);
        awaitCertificate(1);
        String statement = DemonstrationLearner.sharedNowPassed(32)
                .orElseGet(() -> DemonstrationLearner.grade(UUID.randomUUID(), 32, "passed", "2026-11-15T06:36:01Z"));

        long posted = System.nanoTime();
        assertThat(bridge.post(statement).statusCode()).isEqualTo(200);
        awaitCertificate(2);

        assertThat(Duration.ofNanos(System.nanoTime() - posted)).isLessThan(A_SECOND);
    }

    @Test
    @Order(2)
    void theCredentialVerifiesWithSoftwareThatDidNotSignItAndOneChangedByteMakesItFail() throws IOException {
        byte[] credential = certificate(1, "application/vc").body().getBytes(StandardCharsets.UTF_8);
        String did = bridge.get("/.well-known/did.json", "application/json").body();
        String key = did.replaceAll("(?s).*\"publicKeyMultibase\":\"([^\"]+)\".*", "$1");

        Map<String, Boolean> verified = IndependentVerifier.verify(credential, key);

        assertThat(verified).containsOnly(Map.entry("eddsa-rdfc-2022", true), Map.entry("eddsa-jcs-2022", true));
        byte[] changed = new String(credential, StandardCharsets.UTF_8)
                .replaceFirst("TTCB", "TTCX")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(changed).isNotEqualTo(credential).hasSameSizeAs(credential);
        assertThat(IndependentVerifier.verify(changed, key).values()).containsOnly(false);
    }

    @Test
    @Order(3)
    void aReplayedReorderedRepeatedStreamGivesTheSameSingleCertificate() throws InterruptedException {
        List<String> stream = new ArrayList<>();
        stream.add(DemonstrationLearner.grade(UUID.randomUUID(), 33, "passed", "2026-11-10T01:00:00Z"));
        stream.add(DemonstrationLearner.grade(UUID.randomUUID(), 33, "passed", "2026-11-11T01:00:00Z"));
        stream.add(DemonstrationLearner.grade(UUID.randomUUID(), 33, "failed", "2026-11-09T01:00:00Z"));
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(stream, new Random(round));
            stream.forEach(one -> assertThat(bridge.post(one).statusCode()).isEqualTo(200));
            assertThat(bridge.post("[" + String.join(",", stream) + "]").statusCode())
                    .isEqualTo(200);
        }

        awaitCertificate(3);
        // the next one due gets the next number, so the stream has given no other
        bridge.post(DemonstrationLearner.grade(UUID.randomUUID(), 34, "passed", "2026-11-15T06:00:00Z"));
        awaitCertificate(4);
        TimeUnit.MILLISECONDS.sleep(1200);
        assertThat(certificate(5, "application/vc").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void thePagesAndThePaperShowIt() {
        HttpResponse<String> page = certificate(1, "text/html");

        assertThat(page.body()).contains("1/" + YEAR, "verdict valid", "<svg").doesNotContain("class=\"failed\"");
        String achievement =
                certificate(1, "application/vc").body().replaceAll("(?s).*\"(http[^\"]*/curricula/[^\"#]*).*", "$1");
        assertThat(bridge.get(URI.create(achievement).getPath(), "text/html").body())
                .as("the curriculum that the credential names")
                .contains("TTCB", "TRÌNHDIỄN");
        HttpResponse<String> paper = certificate(1, "application/pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-");
    }

    @Test
    @Order(5)
    void theVerifierAnswersProgramsAndSaysWhatIsWrong() {
        String credential = certificate(1, "application/vc").body();

        assertThat(check(credential).body()).contains("\"verdict\":\"valid\"");
        assertThat(check(credential.replace("TTCB", "TTCX")).body())
                .contains("\"verdict\":\"invalid\"", "signature-jcs", "failed");
        assertThat(check("no json").body()).contains("\"verdict\":\"invalid\"", "well-formed");
    }

    private HttpResponse<String> check(String credential) {
        return bridge.send(HttpRequest.newBuilder(bridge.address("/verify"))
                .header("Content-Type", "application/vc")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credential))
                .build());
    }

    @Test
    @Order(6)
    void aChildsNameIsNotOnThePublicPageAndTheirPaperIsNotPublic() throws InterruptedException {
        bridge.post(DemonstrationLearner.grade(UUID.randomUUID(), 1, "passed", "2026-11-15T06:00:00Z"));
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (certificate(5, "text/html").statusCode() != 200 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }

        HttpResponse<String> page = certificate(5, "text/html");

        assertThat(page.body())
                .containsPattern("class=\"holder\">(\\p{Lu}\\. )*\\p{Lu}\\.<")
                .doesNotContain("paper.pdf");
        assertThat(certificate(5, "application/vc").statusCode()).isEqualTo(401);
        assertThat(certificate(5, "application/pdf").statusCode()).isEqualTo(401);
    }
}
