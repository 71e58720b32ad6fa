package vn.hocvuso.lrsbridge.xapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Points in time as xAPI writes them (Data 4.5): ISO 8601, extended or basic; RFC 3339 from callers of 2.0. */
public final class Timestamps {
    private static final DateTimeFormatter PRINTED = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /**
     * How we write every instant: UTC with three digits of fraction, {@code 2026-11-23T01:02:03.456Z}, and more where it
     * is finer: who asks for what was stored {@code since} a moment that we wrote must not be told what they know.
     */
    public static String print(Instant instant) {
        return PRINTED.format(instant);
    }

    /**
     * Reads a timestamp; empty where it is none. One without an offset is read as UTC, a leap second as the second
     * before it.
     */
    public static Optional<Instant> parse(String text) {
        return hasNegativeZeroOffset(text) ? Optional.empty() : read(new Scan(text), false);
    }

    static boolean matches(String text, boolean offsetRequired) {
        return read(new Scan(text), offsetRequired).isPresent();
    }

    /** {@code -00}, {@code -0000} or {@code -00:00}: "offset unknown" to RFC 3339, no offset at all to ISO 8601. */
    static boolean hasNegativeZeroOffset(String text) {
        return (text.indexOf('T') > 0 || text.indexOf('t') > 0)
                && (text.endsWith("-00") || text.endsWith("-0000") || text.endsWith("-00:00"));
    }

    private static Optional<Instant> read(Scan scan, boolean offsetRequired) {
        int year = scan.number(4);
        boolean extended = scan.skip('-');
        int month = scan.number(2);
        if (year < 0 || month < 0 || scan.skip('-') != extended) {
            return Optional.empty();
        }
        int day = scan.number(2);
        if (day < 0 || !(scan.skip('T') || scan.skip('t'))) {
            return Optional.empty();
        }
        try {
            return time(scan, LocalDateTime.of(year, month, day, 0, 0), extended, offsetRequired);
        } catch (DateTimeException e) {
            return Optional.empty(); // a 30th of February, a 25th hour, an offset of 30 hours
        }
    }

    private static Optional<Instant> time(Scan scan, LocalDateTime day, boolean extended, boolean offsetRequired) {
        int hour = scan.number(2);
        boolean colon = scan.skip(':');
        int minute = scan.number(2);
        if (hour < 0 || minute < 0 || colon != extended) {
            return Optional.empty();
        }
        int second = 0;
        int nanos = 0;
        if (extended ? scan.skip(':') : scan.isAtDigit()) {
            second = scan.number(2);
            if (second < 0 || second > 60) {
                return Optional.empty();
            }
            if (scan.skip('.') || scan.skip(',')) {
                if (!scan.isAtDigit()) {
                    return Optional.empty();
                }
                nanos = scan.nanos();
            }
        }
        LocalDateTime local = day.withHour(hour)
                .withMinute(minute)
                .withSecond(Math.min(second, 59))
                .withNano(nanos);
        return offset(scan, offsetRequired).map(local::toInstant);
    }

    private static Optional<ZoneOffset> offset(Scan scan, boolean required) {
        if (scan.isAtEnd()) {
            return required ? Optional.empty() : Optional.of(ZoneOffset.UTC);
        }
        if (scan.skip('Z') || scan.skip('z')) {
            return scan.isAtEnd() ? Optional.of(ZoneOffset.UTC) : Optional.empty();
        }
        int sign = scan.skip('+') ? 1 : -1;
        if (sign < 0 && !scan.skip('-')) {
            return Optional.empty();
        }
        int hours = scan.number(2);
        int minutes = 0;
        if (!scan.isAtEnd()) {
            scan.skip(':');
            minutes = scan.number(2);
        }
        return hours < 0 || minutes < 0 || minutes > 59 || !scan.isAtEnd()
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }
}
