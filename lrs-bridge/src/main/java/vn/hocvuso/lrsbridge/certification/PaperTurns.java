package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Turnstile;

/**
 * Where many papers are gone through for one request, which takes a processor for minutes: one such request of a person
 * at a time, and of all together no more than half of the processors can take, or two.
 */
@Singleton
public class PaperTurns {
    private final Turnstile places = new Turnstile(
            Math.max(2, Runtime.getRuntime().availableProcessors() / 2), new Turnstile.Queue(0, 1, Duration.ZERO));

    /**
     * Goes through papers for somebody.
     *
     * @throws Refused with {@link vn.hocvuso.lrsbridge.web.Refusal#BUSY} where that is done already for this person, or
     *     for too many others
     */
    public <T> T take(Caller by, Supplier<T> work) {
        return places.through(by.id().toString(), work);
    }
}
