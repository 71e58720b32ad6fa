package vn.hocvuso.lrsbridge.verifying;

import com.upokecenter.cbor.CBORObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.util.encoders.Base32;

/**
 * A statement with its signature, as it stands in the QR of a paper: COSE_Sign1 with EdDSA or ES256 (RFC 9052, RFC 9053), in
 * base32 behind the {@code #} of an address, so that any phone's camera opens it and no server is sent it.
 *
 * @param key the first eight bytes of the SHA-256 of the public key, by which the key is found among the issuer's
 */
public record SignedQr(Bytes protectedHeader, Bytes key, Bytes payload, Bytes signature) {
    /** Behind the public address of a server. */
    public static final String PATH = "/v";

    private static final int TAG = 18;
    private static final int ALGORITHM = 1;
    private static final int EDDSA = -8;
    private static final int ES256 = -7;
    private static final int KEY_ID = 4;
    private static final int KEY_ID_LENGTH = 8;

    /** Bytes that are compared by what they are. */
    public static final class Bytes {
        private final byte[] bytes;

        private Bytes(byte[] bytes) {
            this.bytes = bytes;
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

    /** Signs a statement. */
    public static SignedQr of(QrStatement statement, CredentialSigner signer) {
        Bytes payload = new Bytes(statement.toCbor());
        Bytes header = headerFor(signer.publicKey());
        Bytes signature = new Bytes(signer.sign(toBeSigned(header, payload)));
        return new SignedQr(header, keyId(signer.publicKey()), payload, signature);
    }

    /**
     * Reads what a scanner gave: the address, or what stands behind its {@code #}.
     *
     * @throws IllegalArgumentException when it is not the QR of a certificate
     */
    public static SignedQr parse(String scanned) {
        try {
            String text = scanned.substring(scanned.indexOf('#') + 1).strip();
            CBORObject message = CBORObject.DecodeFromBytes(unpadded(text));
            if (!message.HasOneTag(TAG) || message.size() != 4) {
                throw new IllegalArgumentException("not a COSE_Sign1");
            }
            return new SignedQr(
                    bytes(message.get(0)),
                    bytes(message.get(1).get(KEY_ID)),
                    bytes(message.get(2)),
                    bytes(message.get(3)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not the QR of a certificate", e);
        }
    }

    private static Bytes bytes(CBORObject value) {
        return new Bytes(value.GetByteString());
    }

    /** Base32 without padding (RFC 4648, section 6), as the letters of a QR are dearest for {@code =}. */
    private static byte[] unpadded(String text) {
        return Base32.decode(text + "=".repeat((8 - text.length() % 8) % 8));
    }

    /** What it says. It is worth nothing unless {@link #isSignedBy}. */
    public QrStatement statement() {
        return QrStatement.parse(payload.get());
    }

    /** Whether this key signed it. */
    public boolean isSignedBy(Multikey publicKey) {
        return protectedHeader.equals(headerFor(publicKey))
                && key.equals(keyId(publicKey))
                && publicKey.verifies(toBeSigned(protectedHeader, payload), signature.get());
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

    private static byte[] toBeSigned(Bytes header, Bytes payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(header.get())
                .Add(new byte[0])
                .Add(payload.get())
                .EncodeToBytes();
    }

    /** The address that stands in the QR. */
    public String address(URI publicUrl) {
        byte[] message = CBORObject.NewArray()
                .Add(protectedHeader.get())
                .Add(CBORObject.NewMap().Add(KEY_ID, key.get()))
                .Add(payload.get())
                .Add(signature.get())
                .WithTag(TAG)
                .EncodeToBytes();
        String text = new String(Base32.encode(message), StandardCharsets.US_ASCII).replace("=", "");
        return publicUrl.toString().replaceFirst("/$", "") + PATH + "#" + text;
    }
}
