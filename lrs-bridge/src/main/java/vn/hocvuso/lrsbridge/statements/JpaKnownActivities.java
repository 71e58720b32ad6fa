package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.ShortKey;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;

/** Activities in H2 or PostgreSQL, as statements have defined them. */
@Singleton
public class JpaKnownActivities implements ActivityBook {
    /** A definition gathers what many statements say, each no larger than a statement may be. */
    private static final StatementReader READER = new StatementReader(StatementLimits.unlimited());

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    /** A platform that writes something new into a definition with every statement must not make it grow for ever. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final EntityManager entities;

    @Inject
    public JpaKnownActivities(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<ObjectNode> definition(Iri id) {
        return Optional.ofNullable(entities.find(ActivityRow.class, ShortKey.of(id.value())))
                .map(row -> READER.read(row.definition()).statements().get(0).json());
    }

    @Override
    @Transactional
    public void learn(SortedMap<String, ObjectNode> definitions) {
        definitions.forEach(this::learn);
    }

    private void learn(String id, ObjectNode definition) {
        UUID key = ShortKey.of(id);
        // whoever enters it first keeps the row until the commit, then the other one adds to it
        entities.createNativeQuery(
                        "insert into activity (id, iri, definition) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, key)
                .setParameter(2, id)
                .setParameter(3, EMPTY)
                .executeUpdate();
        ActivityRow row = entities.find(ActivityRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        ObjectNode held = READER.read(row.definition()).statements().get(0).json();
        ObjectNode merged = ActivityDefinitions.merge(held.deepCopy(), definition);
        byte[] text = merged.toString().getBytes(StandardCharsets.UTF_8);
        if (!merged.equals(held) && text.length <= MOST_BYTES) {
            row.define(text);
        }
    }
}
