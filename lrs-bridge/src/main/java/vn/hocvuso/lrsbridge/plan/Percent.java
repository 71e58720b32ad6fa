package vn.hocvuso.lrsbridge.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shares as people write them: 80 for eight tenths of the points. Documents and the database hold the share. */
public final class Percent {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}([.,]\\d{1,4})?)\\s*(%?)");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PLACES = 2;

    private Percent() {}

    /**
     * The share, 0 to 1, that somebody wrote as a number from 0 to 100; nothing where it is none. From more than 0 to 1
     * it takes a percent sign: otherwise nobody knows whether 0.8 was meant as a share.
     */
    static Optional<BigDecimal> read(String written) {
        var number = WRITTEN.matcher(written.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(number.group(1).replace(',', '.'));
        boolean told = !number.group(3).isEmpty() || percent.signum() == 0;
        return percent.compareTo(HUNDRED) <= 0 && (told || percent.compareTo(BigDecimal.ONE) > 0)
                ? Optional.of(percent.movePointLeft(PLACES))
                : Optional.empty();
    }

    /**
     * The same where it must be one.
     *
     * @throws IllegalArgumentException if it is none
     */
    static BigDecimal share(String written) {
        return read(written).orElseThrow(() -> new IllegalArgumentException("not percent: " + written));
    }

    /** A share as people read it, without the sign. */
    public static String written(BigDecimal share) {
        return share.movePointRight(PLACES).stripTrailingZeros().toPlainString();
    }
}
