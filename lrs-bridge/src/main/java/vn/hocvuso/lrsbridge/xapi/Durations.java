package vn.hocvuso.lrsbridge.xapi;

import java.util.regex.Pattern;

/**
 * The form of durations (xAPI Data 4.6, ISO 8601:2004 4.4.3.2): {@code P3Y1M29DT4H35M59.14S} or {@code P4W}. Only the last
 * part may have a fraction; the alternative form with dates is forbidden. They are never converted.
 */
final class Durations {
    private static final Pattern FINER = Pattern.compile("([.,][0-9]{2})[0-9]+S$");

    private Durations() {}

    /** The text without what is finer than a hundredth of a second, which does not count when durations are compared. */
    static String toHundredths(String duration) {
        return FINER.matcher(duration).replaceFirst("$1S");
    }

    static boolean matches(String text) {
        Scan scan = new Scan(text);
        if (!scan.skip('P')) {
            return false;
        }
        int weeks = scan.at();
        if (parts(scan, "W") == 1 && scan.isAtEnd()) {
            return true;
        }
        scan.back(weeks);
        int days = parts(scan, "YMD");
        if (days >= 0 && !scan.lastHadFraction() && scan.skip('T')) {
            return parts(scan, "HMS") > 0 && scan.isAtEnd();
        }
        return days > 0 && scan.isAtEnd();
    }

    /** How many parts follow, in the order of their units; -1 where a number lacks its unit. */
    private static int parts(Scan scan, String units) {
        int count = 0;
        int unit = 0;
        while (!scan.lastHadFraction() && scan.isAtDigit()) {
            scan.decimal();
            int found = scan.isAtEnd() ? -1 : units.indexOf(scan.take(), unit);
            if (found < 0) {
                return -1;
            }
            unit = found + 1;
            count++;
        }
        return count;
    }
}
