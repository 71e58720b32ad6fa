package vn.hocvuso.lrsbridge.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An entity tag (RFC 9110 section 8.8.3).
 *
 * @param weak whether it promises no more than the same meaning
 * @param opaque what stands between its quotes
 */
public record ETag(boolean weak, String opaque) {
    public ETag {
        if (!opaque.chars().allMatch(ETag::isTagCharacter)) {
            throw new IllegalArgumentException("not the inside of an entity tag: " + opaque);
        }
    }

    private static boolean isTagCharacter(int c) {
        return c == 0x21 || (c >= 0x23 && c != 0x7F);
    }

    /** The tag of these bytes: their SHA-1 in hexadecimal digits, as xAPI 1.0.3 part 3 section 3.1 wants it. */
    public static ETag of(byte[] content) {
        try {
            return new ETag(
                    false,
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }

    /** As it stands in a header. */
    public String header() {
        return (weak ? "W/\"" : "\"") + opaque + "\"";
    }
}
