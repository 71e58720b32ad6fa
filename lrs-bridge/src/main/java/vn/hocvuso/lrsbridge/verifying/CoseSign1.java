package vn.hocvuso.lrsbridge.verifying;

import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;

/**
 * A short message with its signature: COSE_Sign1 with EdDSA or ES256 (RFC 9052, section 4.2; RFC 9053, section 2).
 *
 * @param key the first eight bytes of the SHA-256 of the public key, by which the key is found among the issuer's
 */
record CoseSign1(Bytes protectedHeader, Bytes key, Bytes payload, Bytes signature) {
    private static final int TAG = 18;
    private static final int ALGORITHM = 1;
    private static final int EDDSA = -8;
    private static final int ES256 = -7;
    private static final int KEY_ID = 4;
    private static final int KEY_ID_LENGTH = 8;
    private static final int SIGNATURE_LENGTH = 64;

    /** Bytes that are compared by what they are. */
    static final class Bytes {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] get() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /**
     * Signs a message.
     *
     * @param context what the signature is for, so that it is good for nothing else (RFC 9052, section 4.3)
     */
    static CoseSign1 of(byte[] message, byte[] context, CredentialSigner signer) {
        Bytes payload = new Bytes(message);
        Bytes header = headerFor(signer.publicKey());
        Bytes signature = new Bytes(signer.sign(toBeSigned(header, context, payload)));
        return new CoseSign1(header, keyId(signer.publicKey()), payload, signature);
    }

    /**
     * Reads a signed message.
     *
     * @throws IllegalArgumentException when it is none
     */
    static CoseSign1 parse(byte[] cbor) {
        try {
            CBORObject message = CBORObject.DecodeFromBytes(cbor);
            if (!message.HasOneTag(TAG) || message.size() != 4) {
                throw new IllegalArgumentException("not a COSE_Sign1");
            }
            return new CoseSign1(
                    bytes(message.get(0)),
                    bytes(message.get(1).get(KEY_ID)),
                    bytes(message.get(2)),
                    bytes(message.get(3)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a COSE_Sign1 with a key", e);
        }
    }

    private static Bytes bytes(CBORObject value) {
        return new Bytes(value.GetByteString());
    }

    /** Whether this key signed it, for this. */
    boolean isSignedBy(Multikey publicKey, byte[] context) {
        return protectedHeader.equals(headerFor(publicKey))
                && key.equals(keyId(publicKey))
                && publicKey.verifies(toBeSigned(protectedHeader, context, payload), signature.get());
    }

    private static Bytes headerFor(Multikey key) {
        int algorithm =
                switch (key.type()) {
                    case ED25519 -> EDDSA;
                    case P256 -> ES256;
                };
        return new Bytes(CBORObject.NewMap().Add(ALGORITHM, algorithm).EncodeToBytes());
    }

    private static Bytes keyId(Multikey publicKey) {
        return new Bytes(Arrays.copyOf(Sha256.of(publicKey.bytes()), KEY_ID_LENGTH));
    }

    private static byte[] toBeSigned(Bytes header, byte[] context, Bytes payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(header.get())
                .Add(context)
                .Add(payload.get())
                .EncodeToBytes();
    }

    /** The same in form, with nought for what it says and for the signature. */
    CoseSign1 blank() {
        return blank(protectedHeader, key, payload.get().length);
    }

    /** One to be signed later by this key, with nought for a message of this length and for the signature. */
    static CoseSign1 blank(Multikey publicKey, int length) {
        return blank(headerFor(publicKey), keyId(publicKey), length);
    }

    private static CoseSign1 blank(Bytes header, Bytes key, int length) {
        return new CoseSign1(header, key, new Bytes(new byte[length]), new Bytes(new byte[SIGNATURE_LENGTH]));
    }

    /** The message as it is kept. */
    byte[] toCbor() {
        return CBORObject.NewArray()
                .Add(protectedHeader.get())
                .Add(CBORObject.NewMap().Add(KEY_ID, key.get()))
                .Add(payload.get())
                .Add(signature.get())
                .WithTag(TAG)
                .EncodeToBytes();
    }
}
