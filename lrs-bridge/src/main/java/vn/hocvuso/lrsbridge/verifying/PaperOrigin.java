package vn.hocvuso.lrsbridge.verifying;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the system that made a paper signed of it: the SHA-256 of the whole file, in a COSE_Sign1 that lies in the file
 * and stands there with nought for digest and signature while the digest is taken. So whatever of it is drawn
 * otherwise, covered, or saved anew is seen; an office's signature that is appended leaves it as it is.
 */
public final class PaperOrigin {
    /** What it is called among the files attached to a paper. */
    public static final String FILE = "paper.cose";

    /** Its media type (RFC 9052, section 11.3.1). */
    public static final String MEDIA_TYPE = "application/cose";

    private static final byte[] CONTEXT = "vn.hocvuso.lrsbridge/paper/1".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_LENGTH = 32;

    private final CoseSign1 message;
    private final byte[] file;

    private PaperOrigin(CoseSign1 message, byte[] file) {
        this.message = message;
        this.file = file;
    }

    /** How a file came out. */
    enum Found {
        /** Not a bit of it is another than when it was made. */
        AS_MADE,
        /** Something of it is. */
        CHANGED,
        /** None of the issuer's keys signed it. */
        NOT_BY_ISSUER
    }

    /** The room for it, to be attached as it is, not compressed. */
    public static byte[] room(CredentialSigner signer) {
        return CoseSign1.blank(signer.publicKey(), DIGEST_LENGTH).toCbor();
    }

    /**
     * Signs a file in which there is room.
     *
     * @throws IllegalArgumentException when there is none, or more than one
     */
    public static byte[] sign(byte[] file, CredentialSigner signer) {
        CoseSign1 message = CoseSign1.of(Sha256.of(file), CONTEXT, signer);
        int at = place(file, message.blank().toCbor())
                .orElseThrow(() -> new IllegalArgumentException("the paper has no one place for its signature"));
        return with(message, at, file);
    }

    /**
     * Of a file that was made by one.
     *
     * @param attached what lies in it under {@link #FILE}
     * @param made the file as far as it was made, without what was appended later
     * @throws IllegalArgumentException when what is attached is no such signature
     */
    static PaperOrigin of(byte[] attached, byte[] made) {
        return new PaperOrigin(CoseSign1.parse(attached), made.clone());
    }

    /** Whether one of these keys signed the file as it is. */
    Found by(List<Multikey> keys) {
        if (keys.stream().noneMatch(key -> message.isSignedBy(key, CONTEXT))) {
            return Found.NOT_BY_ISSUER;
        }
        boolean same = place(file, message.toCbor())
                .map(at -> Sha256.of(with(message.blank(), at, file)))
                .filter(digest -> Arrays.equals(digest, message.payload().get()))
                .isPresent();
        return same ? Found.AS_MADE : Found.CHANGED;
    }

    private static byte[] with(CoseSign1 message, int at, byte[] file) {
        byte[] bytes = message.toCbor();
        byte[] whole = file.clone();
        System.arraycopy(bytes, 0, whole, at, bytes.length);
        return whole;
    }

    /** Where these bytes stand in a file, if they stand there once. */
    private static Optional<Integer> place(byte[] file, byte[] sought) {
        Optional<Integer> found = Optional.empty();
        for (int at = 0; at + sought.length <= file.length; at++) {
            if (file[at] == sought[0] && Arrays.equals(file, at, at + sought.length, sought, 0, sought.length)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(at);
            }
        }
        return found;
    }
}
