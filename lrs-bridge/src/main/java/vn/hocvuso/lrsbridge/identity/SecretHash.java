package vn.hocvuso.lrsbridge.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A secret that can be recognised and not read: PBKDF2 with HMAC-SHA-512 (RFC 8018), with the number of rounds and the
 * salt in the text, so that both can be raised later.
 */
record SecretHash(String text) {
    private static final String KIND = "pbkdf2-sha512";
    /** What OWASP's cheat sheet on password storage asks of this function. */
    private static final int ROUNDS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    /** The hash of a secret that is printed in a README: rounds would protect nothing and only delay the start. */
    static SecretHash ofPublished(String secret, SecureRandom random) {
        return of(secret, random, 1);
    }

    /** The hash of 256 random bits: there is nothing to guess that rounds could slow down. */
    static SecretHash ofRandom(String secret, SecureRandom random) {
        return of(secret, random, 1);
    }

    /** The hash of what a person has thought up. */
    static SecretHash of(String secret, SecureRandom random) {
        return of(secret, random, ROUNDS);
    }

    private static SecretHash of(String secret, SecureRandom random, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new SecretHash(KIND + "$" + rounds + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash(secret, salt, rounds)));
    }

    /** Whether comparing it takes a processor for a while. */
    boolean isSlow() {
        return !text.startsWith(KIND + "$1$");
    }

    /** Whether this is the hash of that secret; takes as long for a wrong one. */
    boolean matches(String secret) {
        if (this.equals(SignInAccount.NONE)) {
            return false;
        }
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(KIND)) {
            throw new IllegalStateException("a stored secret hash is not of a kind that this version knows");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, hash(secret, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] hash(String secret, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, rounds, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no PBKDF2", missing);
        }
    }

    @Override
    public String toString() {
        return "SecretHash";
    }
}
