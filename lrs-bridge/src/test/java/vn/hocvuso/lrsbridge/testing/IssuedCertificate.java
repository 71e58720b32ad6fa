package vn.hocvuso.lrsbridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/**
 * A certificate that an adult of the demonstration has earned; there are twelve of them.
 *
 * @param number in the register, such as {@code 1/2026}
 */
public record IssuedCertificate(String id, String number) {
    private static final AtomicInteger LEARNERS = new AtomicInteger(30);
    private static final Set<String> GIVEN = new HashSet<>();
    private static Optional<IssuedCertificate> shared = Optional.empty();

    /** The current year, as the register counts it. */
    public static int year() {
        return Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).getValue();
    }

    /** One for all tests that only look at it. */
    public static synchronized IssuedCertificate any(InProcessBridge bridge) {
        if (shared.isEmpty()) {
            shared = Optional.of(next(bridge));
        }
        return shared.get();
    }

    /** One that no other test was given: lets the next learner pass, and waits for what is issued to them. */
    public static synchronized IssuedCertificate next(InProcessBridge bridge) {
        String passed = DemonstrationLearner.grade(
                UUID.randomUUID(), LEARNERS.incrementAndGet(), "passed", "2026-11-15T06:36:01Z");
        assertThat(bridge.post(passed).statusCode()).isEqualTo(200);
        IssuedCertificate issued = Await.first("a certificate is issued", () -> fresh(bridge), Optional::isPresent)
                .orElseThrow();
        GIVEN.add(issued.id());
        return issued;
    }

    private static Optional<IssuedCertificate> fresh(InProcessBridge bridge) {
        JsonNode book = bridge.as("officer").json("GET", "/certification/register/" + year() + ".json", "");
        return StreamSupport.stream(book.spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals("ISSUED"))
                .map(entry -> new IssuedCertificate(
                        entry.path("certificate").asText(), entry.path("number").asText()))
                .filter(one -> !GIVEN.contains(one.id()))
                .findFirst();
    }
}
