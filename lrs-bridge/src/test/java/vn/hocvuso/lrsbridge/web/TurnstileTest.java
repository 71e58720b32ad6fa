package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

/** What becomes of those who are too many. */
class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(2);

    private String and(int more) {
        return more == 0 ? "through" : turnstile.through(() -> and(more - 1));
    }

    @Test
    void soManyGetThroughAtOnceAndTheNextIsAskedToComeAgain() {
        assertThat(and(2)).isEqualTo("through");
        assertThatThrownBy(() -> and(3))
                .satisfies(thrown -> assertThat(((Refused) thrown).refusal()).isEqualTo(Refusal.BUSY));
        assertThat(and(2)).as("whoever has left makes room, also by a failure").isEqualTo("through");
    }

    @Test
    void theAnswerSaysWhenToComeAgain() {
        Response refused = Response.status(Refusal.BUSY.status()).build();

        assertThat(RefusedMapper.withTimeToRetry(Refusal.BUSY, refused).getHeaderString("Retry-After"))
                .isEqualTo("5");
        assertThat(RefusedMapper.withTimeToRetry(Refusal.FORBIDDEN, refused).getHeaders())
                .doesNotContainKey("Retry-After");
    }
}
