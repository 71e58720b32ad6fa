package vn.hocvuso.lrsbridge.verifying;

import java.math.BigInteger;

/** The base58btc form of bytes, with the multibase letter {@code z} before it. */
public final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    /** Keys, digests and signatures are far shorter; decoding costs the square of the length. */
    private static final int LONGEST = 200;

    private Base58() {}

    public static String encodeMultibase(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        BigInteger rest = new BigInteger(1, bytes);
        while (rest.signum() > 0) {
            BigInteger[] step = rest.divideAndRemainder(BASE);
            digits.append(ALPHABET.charAt(step[1].intValue()));
            rest = step[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            digits.append(ALPHABET.charAt(0));
        }
        return digits.append('z').reverse().toString();
    }

    /** Throws IllegalArgumentException when the text is not multibase base58btc. */
    public static byte[] decodeMultibase(String text) {
        if (text.length() < 2 || text.length() > LONGEST || text.charAt(0) != 'z') {
            throw new IllegalArgumentException("not multibase base58btc");
        }
        BigInteger value = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 1; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not multibase base58btc");
            }
            zeros += value.signum() == 0 && digit == 0 ? 1 : 0;
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        return padded(value, zeros);
    }

    private static byte[] padded(BigInteger value, int zeros) {
        byte[] magnitude = value.toByteArray();
        int skip = magnitude[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + magnitude.length - skip];
        System.arraycopy(magnitude, skip, bytes, zeros, magnitude.length - skip);
        return bytes;
    }
}
