package vn.hocvuso.lrsbridge.xapi;

/** A position in a short text that is read from left to right. */
final class Scan {
    private final String text;
    private int at;
    private boolean fraction;

    Scan(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    /** Returns to an earlier position. */
    void back(int position) {
        at = position;
        fraction = false;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isAtDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    char take() {
        return text.charAt(at++);
    }

    boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads exactly so many digits; -1 where fewer stand here. */
    int number(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            if (!isAtDigit()) {
                return -1;
            }
            value = value * 10 + (take() - '0');
        }
        return value;
    }

    /** Skips digits and perhaps a fraction. */
    void decimal() {
        digits();
        fraction = false;
        int mark = at;
        if (skip('.') || skip(',')) {
            fraction = isAtDigit();
            at = fraction ? at : mark;
            digits();
        }
    }

    /** Reads digits as the fraction of a second, in nanoseconds; what is finer is dropped. */
    int nanos() {
        int value = 0;
        int unit = 100_000_000;
        while (isAtDigit()) {
            value += (take() - '0') * unit;
            unit /= 10;
        }
        return value;
    }

    private void digits() {
        while (isAtDigit()) {
            at++;
        }
    }

    boolean lastHadFraction() {
        return fraction;
    }
}
