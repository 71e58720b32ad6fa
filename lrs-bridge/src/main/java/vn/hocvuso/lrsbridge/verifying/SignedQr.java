package vn.hocvuso.lrsbridge.verifying;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.encoders.Base32;

/**
 * A statement with its signature, as it stands in the QR of a paper: COSE_Sign1 in base32 behind the {@code #} of an
 * address, so that any phone's camera opens it and no server is sent it.
 */
public final class SignedQr {
    /** Behind the public address of a server. */
    public static final String PATH = "/v";

    /** A QR has no room to name what its signature is for; whatever else is signed so does. */
    private static final byte[] CONTEXT = {};

    private final CoseSign1 message;

    private SignedQr(CoseSign1 message) {
        this.message = message;
    }

    /** Signs a statement. */
    public static SignedQr of(QrStatement statement, CredentialSigner signer) {
        return new SignedQr(CoseSign1.of(statement.toCbor(), CONTEXT, signer));
    }

    /**
     * Reads what a scanner gave: the address, or what stands behind its {@code #}.
     *
     * @throws IllegalArgumentException when it is not the QR of a certificate
     */
    public static SignedQr parse(String scanned) {
        try {
            String text = scanned.substring(scanned.indexOf('#') + 1).strip();
            return new SignedQr(CoseSign1.parse(unpadded(text)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not the QR of a certificate", e);
        }
    }

    /** Base32 without padding (RFC 4648, section 6), as the letters of a QR are dearest for {@code =}. */
    private static byte[] unpadded(String text) {
        return Base32.decode(text + "=".repeat((8 - text.length() % 8) % 8));
    }

    /** What it says. It is worth nothing unless {@link #isSignedBy}. */
    public QrStatement statement() {
        return QrStatement.parse(message.payload().get());
    }

    /** Whether this key signed it. */
    public boolean isSignedBy(Multikey publicKey) {
        return message.isSignedBy(publicKey, CONTEXT);
    }

    /** The address that stands in the QR. */
    public String address(URI publicUrl) {
        String text = new String(Base32.encode(message.toCbor()), StandardCharsets.US_ASCII).replace("=", "");
        return publicUrl.toString().replaceFirst("/$", "") + PATH + "#" + text;
    }
}
