package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many bodies one address may send at once. */
class BodiesOnTheWayTest {
    private final BodiesOnTheWay bodies = new BodiesOnTheWay();

    @Test
    void oneAddressCannotHaveAllThreadsAndTakesNoneFromOthers() {
        for (int body = 0; body < BodiesOnTheWay.MOST; body++) {
            assertThat(bodies.begin("192.0.2.1")).isTrue();
        }

        assertThat(bodies.begin("192.0.2.1")).isFalse();
        bodies.end("192.0.2.1");
        assertThat(bodies.begin("192.0.2.2")).isTrue();
        bodies.end("192.0.2.1");
        assertThat(bodies.begin("192.0.2.1")).as("one has arrived").isTrue();
    }

    @Test
    void aProxyOnThisMachineSendsForEverybody() {
        for (int body = 0; body < 10 * BodiesOnTheWay.MOST; body++) {
            assertThat(bodies.begin("127.0.0.1")).isTrue();
            assertThat(bodies.begin("0:0:0:0:0:0:0:1")).isTrue();
        }
    }
}
