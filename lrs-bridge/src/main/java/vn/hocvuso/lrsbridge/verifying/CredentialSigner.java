package vn.hocvuso.lrsbridge.verifying;

/** Signs with a key that stays where it is: in a key file, later perhaps in a security module. */
public interface CredentialSigner {

    /** The DID URL that a proof names, such as {@code did:web:example.vn#z6Mk...}. */
    String verificationMethod();

    /** The public half of the key. */
    Multikey publicKey();

    /** The Ed25519 signature (RFC 8032, 64 bytes) over these bytes. */
    byte[] sign(byte[] bytes);

    /** The DID that the verification method belongs to. */
    default String controller() {
        String method = verificationMethod();
        return method.substring(0, method.indexOf('#'));
    }
}
