package vn.hocvuso.lrsbridge.safeguards;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes that authenticator apps show: RFC 6238 with HMAC-SHA-1, six digits and steps of 30 seconds, which every app
 * knows. The code before and the one after are right too, for clocks that differ (section 5.2); a code counts once.
 */
final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);

    private static final int DIGITS = 6;
    private static final int STEPS_AROUND = 1;

    private Totp() {}

    /**
     * The step of time that a code belongs to.
     *
     * @param typed the code, with blanks as somebody likes
     * @param after the step whose code was taken last: neither that one nor one before it is right again
     * @return empty where the code is wrong
     */
    static OptionalLong step(TotpSecret secret, String typed, Instant now, long after) {
        byte[] digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - STEPS_AROUND, current + STEPS_AROUND)
                .filter(step -> MessageDigest.isEqual(digits, code(secret, step).getBytes(StandardCharsets.UTF_8)))
                .filter(step -> step > after)
                .findFirst();
    }

    /** The code of a step. */
    static String code(TotpSecret secret, long step) {
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP, DIGITS)
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret.bytes(), "HmacSHA1"),
                            Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException unfit) {
            throw new IllegalStateException("HMAC takes any bytes as its key", unfit);
        }
    }
}
