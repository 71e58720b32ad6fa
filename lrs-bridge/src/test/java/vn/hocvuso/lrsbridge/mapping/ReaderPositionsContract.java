package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What all positions of readers do. */
abstract class ReaderPositionsContract {
    private final TestDatabase database = database();
    private final ReaderPositions positions =
            database.transactional(ReaderPositions.class, new JpaReaderPositions(database.entities()));

    abstract TestDatabase database();

    @Test
    void aReaderBeginsAtZeroAndGoesOnWhereItWas() {
        assertThat(positions.locked("statements", 1)).isZero();
        positions.move("statements", 7);

        assertThat(positions.locked("statements", 1)).isEqualTo(7);
        assertThat(positions.locked("links", 0)).isZero();
    }

    @Test
    void aReaderBeginsAgainWhenTheRulesAreOthers() {
        positions.locked("statements", 1);
        positions.move("statements", 7);

        assertThat(positions.locked("statements", 2)).isZero();
        positions.move("statements", 3);
        assertThat(positions.locked("statements", 2)).isEqualTo(3);
    }

    @Test
    void aPositionCanBeSeenWithoutALock() {
        assertThat(positions.seen("statements", 1)).isZero();
        positions.locked("statements", 1);
        positions.move("statements", 7);

        assertThat(positions.seen("statements", 1)).isEqualTo(7);
        assertThat(positions.seen("statements", 2)).as("by other rules").isZero();
        assertThat(positions.seen("links", 0)).isZero();
    }

    @Test
    void aReaderDoesNotGoBack() {
        positions.locked("statements", 1);
        positions.move("statements", 7);

        assertThatThrownBy(() -> positions.move("statements", 6)).hasMessageContaining("does not go back");

        assertThat(positions.locked("statements", 1)).isEqualTo(7);
    }

    @Test
    void aReaderThatIsNotKnownIsAFault() {
        assertThatThrownBy(() -> positions.locked("nobody", 1)).hasMessageContaining("nobody");
    }
}
