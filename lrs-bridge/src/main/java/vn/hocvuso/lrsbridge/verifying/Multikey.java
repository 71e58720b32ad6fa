package vn.hocvuso.lrsbridge.verifying;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key written as a Multikey (Controlled Identifiers 1.0, section 2.2.2): Ed25519, {@code z6Mk...}, or P-256,
 * {@code zDn...}.
 *
 * @param publicKeyMultibase multibase base58btc of two bytes that tell the kind, and the bytes of the key
 */
public record Multikey(String publicKeyMultibase) {
    private static final X9ECParameters P256 = SECNamedCurves.getByName("secp256r1");
    private static final int TAG = 2;
    private static final int NUMBER = 32;

    public Multikey {
        byte[] tagged = Base58.decodeMultibase(publicKeyMultibase);
        if (Arrays.stream(Type.values()).noneMatch(type -> type.isOf(tagged))) {
            throw new IllegalArgumentException("not a Multikey of Ed25519 or P-256: " + publicKeyMultibase);
        }
        if (Type.P256.isOf(tagged)) {
            // throws when it is no point of the curve
            P256.getCurve().decodePoint(Arrays.copyOfRange(tagged, TAG, tagged.length));
        }
    }

    /** The kind of a key. */
    public enum Type {
        ED25519(0xed, 0x01, Ed25519.PUBLIC_KEY_SIZE),
        P256(0x80, 0x24, 33);

        private final byte first;
        private final byte second;
        private final int size;

        Type(int first, int second, int size) {
            this.first = (byte) first;
            this.second = (byte) second;
            this.size = size;
        }

        private boolean isOf(byte[] tagged) {
            return tagged.length == TAG + size && tagged[0] == first && tagged[1] == second;
        }

        private Multikey write(byte[] key) {
            byte[] tagged = new byte[TAG + key.length];
            tagged[0] = first;
            tagged[1] = second;
            System.arraycopy(key, 0, tagged, TAG, key.length);
            return new Multikey(Base58.encodeMultibase(tagged));
        }
    }

    /** The Ed25519 key with these 32 bytes (RFC 8032). */
    public static Multikey of(byte[] publicKey) {
        return Type.ED25519.write(publicKey);
    }

    /** This key of the curve P-256. */
    public static Multikey of(ECPublicKey key) {
        ECPoint point =
                P256.getCurve().createPoint(key.getW().getAffineX(), key.getW().getAffineY());
        return Type.P256.write(point.getEncoded(true));
    }

    public Type type() {
        byte[] tagged = Base58.decodeMultibase(publicKeyMultibase);
        return Type.P256.isOf(tagged) ? Type.P256 : Type.ED25519;
    }

    /** The bytes of the key: 32 of Ed25519 (RFC 8032), 33 of a compressed point of P-256. */
    public byte[] bytes() {
        byte[] tagged = Base58.decodeMultibase(publicKeyMultibase);
        return Arrays.copyOfRange(tagged, TAG, tagged.length);
    }

    /**
     * Whether this signature over these bytes was made with this key: Ed25519, or ECDSA with SHA-256 as r and s, 32
     * bytes each.
     */
    public boolean verifies(byte[] signed, byte[] signature) {
        // both kinds have signatures of one size
        if (signature.length != Ed25519.SIGNATURE_SIZE) {
            return false;
        }
        return type() == Type.ED25519
                ? Ed25519.verify(signature, 0, bytes(), 0, signed, 0, signed.length)
                : verifiesByEcdsa(signed, signature);
    }

    private boolean verifiesByEcdsa(byte[] signed, byte[] signature) {
        ECDSASigner ecdsa = new ECDSASigner();
        ecdsa.init(
                false, new ECPublicKeyParameters(P256.getCurve().decodePoint(bytes()), new ECDomainParameters(P256)));
        return ecdsa.verifySignature(
                Sha256.of(signed),
                new BigInteger(1, Arrays.copyOf(signature, NUMBER)),
                new BigInteger(1, Arrays.copyOfRange(signature, NUMBER, signature.length)));
    }

    @Override
    public String toString() {
        return publicKeyMultibase;
    }
}
