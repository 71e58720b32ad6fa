package vn.hocvuso.lrsbridge.verifying;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key written as a Multikey, {@code z6Mk...} (Controlled Identifiers 1.0, section 2.2.2).
 *
 * @param publicKeyMultibase multibase base58btc of 0xed 0x01 and the 32 bytes of the key
 */
public record Multikey(String publicKeyMultibase) {
    private static final byte[] ED25519_PUBLIC = {(byte) 0xed, 0x01};

    public Multikey {
        byte[] tagged = Base58.decodeMultibase(publicKeyMultibase);
        if (tagged.length != 2 + Ed25519.PUBLIC_KEY_SIZE
                || tagged[0] != ED25519_PUBLIC[0]
                || tagged[1] != ED25519_PUBLIC[1]) {
            throw new IllegalArgumentException("not an Ed25519 Multikey: " + publicKeyMultibase);
        }
    }

    /** The key with these 32 bytes (RFC 8032). */
    public static Multikey of(byte[] publicKey) {
        byte[] tagged = Arrays.copyOf(ED25519_PUBLIC, ED25519_PUBLIC.length + publicKey.length);
        System.arraycopy(publicKey, 0, tagged, ED25519_PUBLIC.length, publicKey.length);
        return new Multikey(Base58.encodeMultibase(tagged));
    }

    /** The 32 bytes of the key. */
    public byte[] bytes() {
        byte[] tagged = Base58.decodeMultibase(publicKeyMultibase);
        return Arrays.copyOfRange(tagged, ED25519_PUBLIC.length, tagged.length);
    }

    /** Whether this signature over these bytes was made with this key. */
    public boolean verifies(byte[] signed, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, bytes(), 0, signed, 0, signed.length);
    }

    @Override
    public String toString() {
        return publicKeyMultibase;
    }
}
