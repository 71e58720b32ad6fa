package vn.hocvuso.lrsbridge.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many through at a time and no more. Whoever comes meanwhile is asked to come again, and does not wait. */
public final class Turnstile {
    private final Semaphore places;

    /** One for so many at the same moment. */
    public Turnstile(int places) {
        this.places = new Semaphore(places);
    }

    /**
     * Does something, unless too many do it already.
     *
     * @throws Refused with {@link Refusal#BUSY} where all places are taken
     */
    public <T> T through(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Refused(Refusal.BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
