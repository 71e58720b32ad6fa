package vn.hocvuso.lrsbridge.verifying;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256, which every Java platform has. */
public final class Sha256 {
    private static final byte[] MULTIHASH = {0x12, 0x20};
    private static final int LENGTH = 34;

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A digest as a multibase multihash, {@code zQm...} (VCDM 2.0, digestMultibase). */
    public static String multibase(byte[] digest) {
        return Base58.encodeMultibase(joined(MULTIHASH, digest));
    }

    /**
     * A digest of a {@link #multibase} as hexadecimal digits, as programs print it.
     *
     * @throws IllegalArgumentException when it is no SHA-256 in multibase
     */
    public static String hex(String multibase) {
        byte[] hash = Base58.decodeMultibase(multibase);
        if (hash.length != LENGTH || hash[0] != MULTIHASH[0] || hash[1] != MULTIHASH[1]) {
            throw new IllegalArgumentException("no SHA-256: " + multibase);
        }
        return HexFormat.of().formatHex(hash, MULTIHASH.length, LENGTH);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
