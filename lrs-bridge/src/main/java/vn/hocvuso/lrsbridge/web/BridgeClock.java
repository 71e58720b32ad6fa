package vn.hocvuso.lrsbridge.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Where the house takes the time from: UTC in whole milliseconds, as xAPI and certificates print it. */
@Singleton
public class BridgeClock {
    /** The clock that every chapter is handed. */
    @Produces
    @Singleton
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
