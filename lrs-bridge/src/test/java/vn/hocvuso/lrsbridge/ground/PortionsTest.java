package vn.hocvuso.lrsbridge.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Long lists in portions. */
class PortionsTest {
    @Test
    void aListIsCutAfterEverySoManyAndTheRestComesLast() {
        assertThat(Portions.of(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(Portions.of(List.of(1, 2, 3, 4), 2)).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(Portions.of(List.of(1, 2), 1000)).containsExactly(List.of(1, 2));
    }

    @Test
    void ofAnEmptyListThereIsNoPortion() {
        assertThat(Portions.of(List.of(), 2)).isEmpty();
    }

    @Test
    void aPortionOfNoneWouldNeverEnd() {
        assertThatThrownBy(() -> Portions.of(List.of(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
