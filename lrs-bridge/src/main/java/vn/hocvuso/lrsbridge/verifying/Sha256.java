package vn.hocvuso.lrsbridge.verifying;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256, which every Java platform has. */
public final class Sha256 {
    private static final byte[] MULTIHASH = {0x12, 0x20};

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

    public static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
