package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Alone;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.verifying.IndependentVerifier;

/** From a statement posted over HTTP to a certificate that somebody else's software verifies. */
@Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ChainContract {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** Adults who pass while the chain is measured: what the machine does beside it may disturb some of them. */
    private static final List<Integer> MEASURED = List.of(35, 36, 37, 38, 39);

    private RunningBridge bridge;
    private int issued;

    abstract RunningBridge start(Path directory);

    @BeforeAll
    void open(@TempDir Path directory) {
        bridge = start(directory);
    }

    @AfterAll
    void close() {
        bridge.close();
    }

    /** As it is told of the year in which it stands, which may have turned since it was issued. */
    private HttpResponse<String> certificate(int number, String accept) {
        return IssuedCertificate.years().stream()
                .map(year -> bridge.get("/verify?certificate=" + number + "/" + year, accept))
                // 404 where that year has no such number
                .min(Comparator.comparingInt(HttpResponse::statusCode))
                .orElseThrow();
    }

    /** The next one in the register. */
    private HttpResponse<String> awaitNext() {
        issued++;
        return Await.first(
                "certificate " + issued,
                () -> certificate(issued, "application/vc"),
                answer -> answer.statusCode() == 200);
    }

    @Test
    @Order(1)
    void anOpenEdxPassGivesACertificateWithinASecond() {
        // the first requests of all pay for loading classes; what is measured is the chain
        certified(DemonstrationLearner.grade(UUID.randomUUID(), 31, "passed", "2026-11-15T06:00:00Z"));
        certified(DemonstrationLearner.sharedNowPassed(32)
                .orElseGet(() -> DemonstrationLearner.grade(UUID.randomUUID(), 32, "passed", "2026-11-15T06:36:01Z")));

        Duration best = MEASURED.stream()
                .map(learner -> certified(
                        DemonstrationLearner.grade(UUID.randomUUID(), learner, "passed", "2026-11-15T06:36:01Z")))
                .min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(best).isLessThan(A_SECOND);
    }

    /** How long it takes from the statement to the certificate. */
    private Duration certified(String statement) {
        long posted = System.nanoTime();
        assertThat(bridge.post(statement).statusCode()).isEqualTo(200);
        awaitNext();
        return Duration.ofNanos(System.nanoTime() - posted);
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
    void aReplayedReorderedRepeatedStreamGivesTheSameSingleCertificate() {
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

        String first = holder(awaitNext());
        // statements are read in their order and the next one due gets the next number: the stream has given no other
        bridge.post(DemonstrationLearner.grade(UUID.randomUUID(), 34, "passed", "2026-11-15T06:00:00Z"));
        String second = holder(awaitNext());
        bridge.post(DemonstrationLearner.grade(UUID.randomUUID(), 40, "passed", "2026-11-15T06:00:00Z"));
        String third = holder(awaitNext());

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(certificate(issued + 1, "application/vc").statusCode()).isEqualTo(404);
    }

    private static String holder(HttpResponse<String> credential) {
        return credential.body().replaceFirst("(?s).*\"identityHash\":\"([^\"]+)\".*", "$1");
    }

    @Test
    @Order(4)
    void thePagesAndThePaperShowIt() {
        HttpResponse<String> page = certificate(1, "text/html");

        assertThat(page.body())
                .containsPattern("\\b1/20[0-9]{2}\\b")
                .contains("verdict valid", "<svg")
                .doesNotContain("class=\"failed\"");
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
    void aChildsNameIsNotOnThePublicPageAndTheirPaperIsNotPublic() {
        bridge.post(DemonstrationLearner.grade(UUID.randomUUID(), 1, "passed", "2026-11-15T06:00:00Z"));
        int number = issued + 1;

        HttpResponse<String> page = Await.first(
                "the child's certificate",
                () -> certificate(number, "text/html"),
                answer -> answer.statusCode() == 200);

        assertThat(page.body())
                .containsPattern("class=\"holder\">(\\p{Lu}\\. )*\\p{Lu}\\.<")
                .doesNotContain("paper.pdf");
        assertThat(certificate(number, "application/vc").statusCode()).isEqualTo(401);
        assertThat(certificate(number, "application/pdf").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(7)
    void whatIsNotThereIsToldAsAPageToWhoAskedForAPageAndAsAProblemToPrograms() {
        for (String accept : List.of("application/vc", "application/pdf", "*/*")) {
            HttpResponse<String> told = certificate(9_999, accept);
            assertThat(told.statusCode()).as(accept).isEqualTo(404);
            assertThat(told.headers().firstValue("Content-Type")).as(accept).contains("application/problem+json");
        }
        HttpResponse<String> page = certificate(9_999, "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).startsWith("<!").contains("9999");
    }
}
