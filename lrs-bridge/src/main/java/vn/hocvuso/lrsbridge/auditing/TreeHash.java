package vn.hocvuso.lrsbridge.auditing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A hash of the log's Merkle tree (RFC 6962, section 2.1): of a leaf, of an inner node, or the root. */
public final class TreeHash {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    /** The root of a tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(sha256(new byte[0], new byte[0], new byte[0]));

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of the leaf that holds this entry. */
    public static TreeHash leaf(byte[] entry) {
        return new TreeHash(sha256(LEAF, entry, new byte[0]));
    }

    /** The hash of the node above these two. */
    public static TreeHash node(TreeHash left, TreeHash right) {
        return new TreeHash(sha256(NODE, left.bytes, right.bytes));
    }

    /**
     * A hash that was written down.
     *
     * @throws IllegalArgumentException when these are not 32 bytes
     */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash of the tree has 32 bytes, not " + bytes.length);
        }
        return new TreeHash(bytes.clone());
    }

    /**
     * A hash in base64.
     *
     * @throws IllegalArgumentException when this is not base64 of 32 bytes, with its padding
     */
    public static TreeHash parse(String base64) {
        return of(strict(base64));
    }

    /** The bytes of a text in base64 that could not be written otherwise: a proof must not have two forms. */
    static byte[] strict(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("not written as base64 is: " + base64);
        }
        return bytes;
    }

    private static byte[] sha256(byte[] prefix, byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In base64, as checkpoints and proofs write it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
