package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import vn.hocvuso.lrsbridge.web.ClientAddress;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Turnstile;

/**
 * Where the slow hashes of passwords are computed: on half of the processors at most, so that whoever sends passwords
 * without end keeps nobody else waiting. A few wait their turn, of one address not more than five.
 */
@Singleton
class SlowHashes {
    private static final int OF_ONE_ADDRESS = 5;
    private static final int WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Turnstile places = new Turnstile(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            new Turnstile.Queue(WAITING, OF_ONE_ADDRESS, PATIENCE));

    /**
     * Does something that computes such a hash.
     *
     * @param source the address that it is done for
     * @throws Refused with {@link vn.hocvuso.lrsbridge.web.Refusal#BUSY} where too many wait
     */
    <T> T compute(String source, Supplier<T> work) {
        return places.through(ClientAddress.network(source), work);
    }
}
