package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the answer is a batch, violations or {@link Unreadable}, never another exception. */
class RandomMutationTest {
    private static final int MUTATIONS = 20_000;
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
            "\u00E9");

    private final Random random = new Random(20261123);
    private final StatementReader reader = new StatementReader(new StatementLimits(100_000, 16, 1000, 10));
    private final Assigned assigned =
            new Assigned(UUID.nameUUIDFromBytes(new byte[0]), Instant.EPOCH, Instant.EPOCH, "{}", "1.0.0");
    private int valid;
    private int unreadable;

    @Test
    void twentyThousandBrokenStatementsCauseNothingButUnreadable() {
        byte[] full = Samples.FULL.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] body = full;
            for (int n = random.nextInt(3); n >= 0; n--) {
                body = random.nextBoolean() ? flip(body) : splice(body);
            }
            take(body);
        }
        assertThat(unreadable).isBetween(MUTATIONS / 10, MUTATIONS);
        assertThat(valid).isGreaterThan(MUTATIONS / 50);
    }

    private void take(byte[] body) {
        try {
            for (Received one : reader.read(body).statements()) {
                StatementText.exact(one.bytes(), assigned);
                if (StatementRules.check(one.json(), XapiVersion.ONE).isEmpty()) {
                    Statement statement = Statement.of(one);
                    assertThat(StatementComparison.same(statement, statement)).isTrue();
                    ContentKey.of(statement);
                    statement.relatedActors();
                    valid++;
                }
            }
        } catch (Unreadable e) {
            unreadable++;
        }
    }

    private byte[] flip(byte[] body) {
        byte[] copy = body.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] =
                    (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
        }
        return copy;
    }

    /** Takes a stretch out and puts a token of JSON in its place. */
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
