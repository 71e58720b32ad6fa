package vn.hocvuso.lrsbridge.xapi;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Points in time as xAPI writes them (Data 4.5): ISO 8601 with seconds and an offset. */
public final class Timestamps {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** How we write every instant: UTC with three digits of fraction, {@code 2026-11-23T01:02:03.456Z}. */
    public static String print(Instant instant) {
        return PRINTED.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Reads a timestamp; empty where it is none. One without an offset is read as UTC (4.5 allows to assume so). */
    public static Optional<Instant> parse(String text) {
        return Optional.of(Instant.parse(text));
    }
}
