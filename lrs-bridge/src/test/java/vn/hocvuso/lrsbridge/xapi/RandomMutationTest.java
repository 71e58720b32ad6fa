package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Mutations;

/** Whatever arrives, the answer is a batch, violations or {@link Unreadable}, never another exception. */
class RandomMutationTest {
    private static final int MUTATIONS = 20_000;
    private final Mutations mutations = new Mutations(20261123);
    private final StatementReader reader = new StatementReader(new StatementLimits(100_000, 16, 1000, 10));
    private final Assigned assigned =
            new Assigned(UUID.nameUUIDFromBytes(new byte[0]), Instant.EPOCH, Instant.EPOCH, "{}", "1.0.0");
    private int valid;
    private int unreadable;

    @Test
    void twentyThousandBrokenStatementsCauseNothingButUnreadable() {
        byte[] full = Samples.FULL.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS; i++) {
            take(mutations.of(full));
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
}
