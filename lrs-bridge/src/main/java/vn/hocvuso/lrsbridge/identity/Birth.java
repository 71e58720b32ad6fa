package vn.hocvuso.lrsbridge.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody was born: the day, or only the year, as many papers of old people say.
 *
 * @param year from 1900 to 2199
 * @param day in that year
 */
public record Birth(int year, Optional<LocalDate> day) {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public Birth {
        if (year < 1900
                || year > 2199
                || day.filter(one -> one.getYear() != year).isPresent()) {
            throw new IllegalArgumentException("not a birth: " + year + " " + day);
        }
    }

    /** Of a year. */
    public static Birth in(int year) {
        return new Birth(year, Optional.empty());
    }

    /** On a day. */
    public static Birth on(LocalDate day) {
        return new Birth(day.getYear(), Optional.of(day));
    }

    /** The birth that somebody typed: 05/09/2016, 5-9-2016, 2016-09-05, or 2016; empty where it is none. */
    public static Optional<Birth> typed(String text) {
        String written = text.strip();
        try {
            Matcher day = DAY.matcher(written);
            if (day.matches()) {
                return Optional.of(on(LocalDate.of(number(day, 3), number(day, 2), number(day, 1))));
            }
            Matcher iso = ISO.matcher(written);
            if (iso.matches()) {
                return Optional.of(on(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3))));
            }
            return YEAR.matcher(written).matches() ? Optional.of(in(Integer.parseInt(written))) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }

    /** As people here write it: 05/09/2016, or 1950. */
    public String written() {
        return day.map(WRITTEN::format).orElseGet(() -> Integer.toString(year));
    }
}
