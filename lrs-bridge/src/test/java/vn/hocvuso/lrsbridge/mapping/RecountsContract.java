package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.SettableReaches;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Whose evidence is weighed again, whatever happens in between. */
abstract class RecountsContract {
    private static final UUID KEY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final TestDatabase database = database();
    private final Recounts recounts = database.transactional(Recounts.class, new JpaRecounts(database.entities()));
    private final EvidenceBook book = database.transactional(
            EvidenceBook.class, new JpaEvidenceBook(database.entities(), SettableReaches.covering(Statements.LMS)));

    abstract TestDatabase database();

    private static Ifi learner(int number) {
        return Ifi.account(Statements.LMS, "learner-" + number);
    }

    private void keepEvidenceOf(UUID credential, int learners) {
        book.keep(IntStream.range(0, learners)
                .mapToObj(number -> new Evidence(
                        new Evidence.Source(UUID.randomUUID(), "ab".repeat(32), credential, Strength.PLATFORM),
                        learner(number),
                        Statements.COURSE,
                        new Curriculum.Id("ky-nang-so", "1"),
                        "quiz",
                        Set.of("KNS"),
                        Evidence.Outcome.ACHIEVED,
                        Optional.empty(),
                        Instant.parse("2026-10-05T01:30:00Z"),
                        Evidence.Validity.COUNTS))
                .toList());
    }

    private List<Ifi> all(int limit) {
        List<Ifi> found = new ArrayList<>();
        while (recounts.any()) {
            found.addAll(recounts.next(limit));
        }
        return found;
    }

    @Test
    void everyAccountThatTheCredentialHasSentEvidenceAboutIsMetOnceAndNoOther() {
        keepEvidenceOf(KEY, 25);
        keepEvidenceOf(OTHER, 30);
        assertThat(recounts.any()).isFalse();
        assertThat(recounts.next(10)).isEmpty();

        recounts.begin(KEY);

        assertThat(all(10))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 25)
                        .mapToObj(RecountsContract::learner)
                        .toList());
        assertThat(recounts.any()).isFalse();
    }

    @Test
    void severalEvidencesOfOneAccountAreOneAccount() {
        keepEvidenceOf(KEY, 3);
        keepEvidenceOf(KEY, 3);
        recounts.begin(KEY);

        assertThat(new HashSet<>(all(2))).hasSize(3);
    }

    @Test
    void whoFailsInTheMiddleMeetsTheSameAgain() {
        keepEvidenceOf(KEY, 25);
        recounts.begin(KEY);
        List<Ifi> first = recounts.next(10);

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    assertThat(recounts.next(10)).hasSize(10);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        List<Ifi> rest = all(10);
        assertThat(rest).hasSize(15).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aChangeThatComesWhileItIsUnderWayBeginsAgain() {
        keepEvidenceOf(KEY, 25);
        recounts.begin(KEY);
        recounts.next(20);

        recounts.begin(KEY);

        assertThat(all(10)).hasSize(25);
    }

    @Test
    void severalCredentialsFollowEachOther() {
        keepEvidenceOf(KEY, 5);
        keepEvidenceOf(OTHER, 7);
        recounts.begin(KEY);
        recounts.begin(OTHER);
        recounts.begin(UUID.randomUUID());

        assertThat(all(3)).hasSize(12);
    }
}
