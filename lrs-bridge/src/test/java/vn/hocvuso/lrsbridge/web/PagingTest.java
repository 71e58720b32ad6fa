package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void everyOneOfALongListStandsOnExactlyOnePage() {
        Paging first = Paging.of("page", 1, 200, 523);
        Paging last = Paging.of("page", 3, 200, 523);

        assertThat(first.pages()).isEqualTo(3);
        assertThat(first.before()).isZero();
        assertThat(first.last()).isEqualTo(200);
        assertThat(Paging.of("page", 2, 200, 523).before()).isEqualTo(200);
        assertThat(last.before()).isEqualTo(400);
        assertThat(last.last()).isEqualTo(523);
        assertThat(Paging.of("page", 1, 200, 400).pages()).isEqualTo(2);
    }

    @Test
    void aPageThatIsNotThereIsTheNearestThatIs() {
        assertThat(Paging.of("page", 99, 200, 523).page()).isEqualTo(3);
        assertThat(Paging.of("page", -5, 200, 523).page()).isEqualTo(1);
        assertThat(Paging.of("page", 2, 200, 0).page())
                .as("an empty list has one")
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Paging("page", 4, 200, 523));
    }
}
