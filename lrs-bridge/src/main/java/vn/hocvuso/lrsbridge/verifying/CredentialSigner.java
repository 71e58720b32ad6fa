package vn.hocvuso.lrsbridge.verifying;

/** Signs with a key that stays where it is: in a keystore, or in a security module. */
public interface CredentialSigner {

    /** The DID URL that a proof names, such as {@code did:web:example.vn#z6Mk...}. */
    String verificationMethod();

    /** The public half of the key. */
    Multikey publicKey();

    /** The signature over these bytes, 64 bytes: Ed25519 (RFC 8032), or ECDSA with SHA-256 as r and s. */
    byte[] sign(byte[] bytes);

    /** The DID that the verification method belongs to. */
    default String controller() {
        String method = verificationMethod();
        return method.substring(0, method.indexOf('#'));
    }
}
