package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What every tally of the homes of learners does. */
abstract class HomesMetContract {
    private static final UUID KEY = UUID.randomUUID();
    private static final Instant STORED = Instant.parse("2026-11-24T08:00:00Z");
    private static final LearnerHome LMS = new LearnerHome("https://lms.example.vn");
    private static final LearnerHome MAIL = new LearnerHome("@truong.edu.vn");

    private final TestDatabase database = database();
    private final HomesMet homes = database.transactional(HomesMet.class, new JpaHomesMet(database.entities()));

    abstract TestDatabase database();

    private static HomesMet.Met met(UUID key, LearnerHome home, long position) {
        return new HomesMet.Met(key, home, position, STORED.plusSeconds(position));
    }

    private static List<HomesMet.Met> met(LearnerHome home, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> met(KEY, home, position))
                .toList();
    }

    @Test
    void statementsAreCountedByCredentialAndHome() {
        homes.note(met(LMS, 1, 3));
        homes.note(List.of(met(KEY, MAIL, 4), met(KEY, LMS, 5), met(UUID.randomUUID(), LMS, 6)));
        homes.note(List.of());

        assertThat(homes.of(KEY))
                .containsExactly(
                        new HomesMet.Count(LMS, 4, STORED.plusSeconds(5)),
                        new HomesMet.Count(MAIL, 1, STORED.plusSeconds(4)));
        assertThat(homes.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aFeedThatIsReadAgainCountsNothingTwice() {
        homes.note(met(LMS, 1, 4));

        homes.note(met(LMS, 1, 2));
        homes.note(met(LMS, 3, 6));

        assertThat(homes.of(KEY)).containsExactly(new HomesMet.Count(LMS, 6, STORED.plusSeconds(6)));
    }

    @Test
    void whatIsRolledBackIsNotCounted() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    homes.note(met(LMS, 1, 4));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        homes.note(met(LMS, 1, 4));

        assertThat(homes.of(KEY)).extracting(HomesMet.Count::statements).containsExactly(4L);
    }

    @Test
    void aHomeMayBeAsLongAsPlatformsWriteThem() {
        LearnerHome endless = new LearnerHome("https://lms.example.vn/" + "a".repeat(20_000));
        homes.note(met(endless, 1, 1));

        assertThat(homes.of(KEY)).extracting(HomesMet.Count::home).containsExactly(endless);
    }
}
