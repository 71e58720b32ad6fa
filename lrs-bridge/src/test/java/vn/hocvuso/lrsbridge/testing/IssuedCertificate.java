package vn.hocvuso.lrsbridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A certificate that an adult of the demonstration has earned; there are twelve of them.
 *
 * @param number in the register, such as {@code 1/2026}
 */
public record IssuedCertificate(String id, String number) {
    private static final AtomicInteger LEARNERS = new AtomicInteger(30);
    private static final Map<String, Integer> GIVEN = new HashMap<>();
    private static Optional<IssuedCertificate> shared = Optional.empty();
    private static Optional<IssuedCertificate> childs = Optional.empty();

    /** The year of the register in which it stands. */
    public String year() {
        return number.substring(number.indexOf('/') + 1);
    }

    /** Its number in that year. */
    public String numberInYear() {
        return number.substring(0, number.indexOf('/'));
    }

    /** The years in which it may count what was issued in the last hour: one, but where the year has just turned. */
    public static Set<Integer> years() {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return Stream.of(now, now.minusHours(1)).map(ZonedDateTime::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** The number of the demonstration's learner who earned it. */
    public int learner() {
        return GIVEN.getOrDefault(id, 0);
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
        int learner = LEARNERS.incrementAndGet();
        String passed = DemonstrationLearner.grade(UUID.randomUUID(), learner, "passed", "2026-11-15T06:36:01Z");
        assertThat(bridge.post(passed).statusCode()).isEqualTo(200);
        IssuedCertificate issued = Await.first("a certificate is issued", () -> fresh(bridge), Optional::isPresent)
                .orElseThrow();
        GIVEN.put(issued.id(), learner);
        return issued;
    }

    /** The one of a child, whom the teacher of the demonstration teaches; for tests that only look at it. */
    public static synchronized IssuedCertificate ofAChild(InProcessBridge bridge) {
        if (childs.isEmpty()) {
            String passed = DemonstrationLearner.grade(UUID.randomUUID(), 1, "passed", "2026-11-15T06:36:01Z");
            assertThat(bridge.post(passed).statusCode()).isEqualTo(200);
            String name = nameOfTheChild(bridge);
            childs = Await.first(
                    "a certificate is issued to " + name, () -> to(name, bridge.as("officer")), Optional::isPresent);
            GIVEN.put(childs.orElseThrow().id(), 1);
        }
        return childs.orElseThrow();
    }

    /** What the child is called. */
    public static String nameOfTheChild(InProcessBridge bridge) {
        return bridge.as("officer")
                .json("GET", "/api/people/citizens/" + DemonstrationLearner.citizen(1), "")
                .path("fullName")
                .asText();
    }

    private static Optional<IssuedCertificate> fresh(InProcessBridge bridge) {
        return issued(bridge.as("officer"), any -> true)
                .filter(one -> !GIVEN.containsKey(one.id()))
                .findFirst();
    }

    /** The one of somebody whose name nobody else bears, where they have one. */
    public static Optional<IssuedCertificate> to(String holder, SignedIn officer) {
        return issued(officer, holder::equals).findFirst();
    }

    private static Stream<IssuedCertificate> issued(SignedIn officer, Predicate<String> holder) {
        return years().stream()
                .map(year -> officer.json("GET", "/certification/register/" + year + ".json", ""))
                .flatMap(book -> StreamSupport.stream(book.spliterator(), false))
                .filter(entry -> entry.path("kind").asText().equals("ISSUED"))
                .filter(entry -> holder.test(entry.path("holder").asText()))
                .map(entry -> new IssuedCertificate(
                        entry.path("certificate").asText(), entry.path("number").asText()));
    }
}
