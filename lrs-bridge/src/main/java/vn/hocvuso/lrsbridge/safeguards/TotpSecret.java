package vn.hocvuso.lrsbridge.safeguards;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.util.encoders.Base32;

/**
 * What an authenticator app and we both know: 160 bits, as RFC 4226 section 4 recommends.
 *
 * @param base32 the bits as they are typed into an app, RFC 4648 section 6, without padding
 */
record TotpSecret(String base32) {
    private static final int BYTES = 20;
    private static final int GROUP = 4;

    static TotpSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /** The secret of these bits; throws IllegalArgumentException where they are too many or too few. */
    static TotpSecret of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret has " + BYTES + " bytes, not " + bytes.length);
        }
        return new TotpSecret(Base32.toBase32String(bytes));
    }

    byte[] bytes() {
        return Base32.decode(base32);
    }

    /** In groups of four, so that it can be typed. */
    String shown() {
        StringBuilder shown = new StringBuilder(base32);
        for (int at = base32.length() - GROUP; at > 0; at -= GROUP) {
            shown.insert(at, ' ');
        }
        return shown.toString();
    }

    /**
     * What the QR holds: a key URI as apps read it.
     *
     * @param name whose it is
     * @param server what the app calls this server
     */
    String address(String name, String server) {
        return "otpauth://totp/" + encoded(server) + ":" + encoded(name) + "?secret=" + base32 + "&issuer="
                + encoded(server);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never holds the secret. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
