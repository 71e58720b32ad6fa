package vn.hocvuso.lrsbridge.auditing;

/** Signs checkpoints with a key that stays where it is. */
public interface LogSigner {
    /** The public half, under the log's origin. */
    LogKey key();

    /** The Ed25519 signature (RFC 8032, 64 bytes) over these bytes. */
    byte[] sign(byte[] bytes);
}
