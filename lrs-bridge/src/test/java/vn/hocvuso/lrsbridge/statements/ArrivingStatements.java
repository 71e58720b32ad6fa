package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Statement;

/** Statements that arrive, for tests of the chapters that read them. */
public final class ArrivingStatements {
    private static final Source SOURCE =
            new Source(new UUID(1, 1), "{\"mbox\":\"mailto:lms@example.vn\"}", Strength.PLATFORM, false);

    private static final Source ANOTHER = new Source(new UUID(2, 2), SOURCE.authority(), Strength.PLATFORM, false);

    private final JpaStatementStore jpa;
    private final StatementStore store;

    public ArrivingStatements(TestDatabase database, Clock clock) {
        this.jpa = new JpaStatementStore(database.entities(), database.dataSource(), clock, new RecentStatements());
        this.store = database.transactional(StatementStore.class, jpa);
    }

    /** Stores a batch of statements that carry their ids. */
    public void arrive(List<String> batch) {
        arrive(batch, SOURCE);
    }

    /** Stores a batch that another credential sends. */
    public void arriveFromAnother(List<String> batch) {
        arrive(batch, ANOTHER);
    }

    /** Stores a batch that a credential sends in a way that can be believed so far. */
    public void arrive(List<String> batch, UUID credential, Strength strength) {
        arrive(batch, new Source(credential, SOURCE.authority(), strength, false));
    }

    private void arrive(List<String> batch, Source source) {
        List<StoreOutcome> outcomes = store.store(
                        List.of(batch.stream().map(json -> sent(json, source)).toList()))
                .outcomes();
        assertThat(outcomes).hasOnlyElementsOfType(StoreOutcome.Stored.class);
    }

    static NewStatement sent(String json) {
        return sent(json, SOURCE);
    }

    private static NewStatement sent(String json, Source source) {
        Statement statement = Statements.read(json);
        UUID id = UUID.fromString(statement.json().get("id").textValue());
        return new NewStatement(id, true, statement, "1.0.3", source);
    }

    /** What readers see. */
    public StatementFeed feed() {
        return jpa;
    }
}
