package vn.hocvuso.lrsbridge.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks texts at random, the same way for the same seed. */
public final class Mutations {
    private static final List<String> TOKENS = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "-1e999",
            "{\"a\":",
            "[",
            "]",
            "}",
            ",",
            "\"objectType\":\"Group\",",
            "\\u0000",
            "\\ud800",
            "1e-99999",
            "true",
            "\u00E9",
            "--boundary\r\n",
            "\r\n\r\n");

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** A text with one to three places changed. */
    public byte[] of(byte[] text) {
        byte[] broken = text;
        for (int n = random.nextInt(3); n >= 0; n--) {
            broken = random.nextBoolean() ? flip(broken) : splice(broken);
        }
        return broken;
    }

    private byte[] flip(byte[] body) {
        byte[] copy = body.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] =
                    (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
        }
        return copy;
    }

    /** Takes a stretch out and puts a token in its place. */
    private byte[] splice(byte[] body) {
        byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
        int from = random.nextInt(body.length + 1);
        int to = Math.min(body.length, from + random.nextInt(12));
        byte[] out = Arrays.copyOf(body, from + token.length + body.length - to);
        System.arraycopy(token, 0, out, from, token.length);
        System.arraycopy(body, to, out, from + token.length, body.length - to);
        return out;
    }
}
