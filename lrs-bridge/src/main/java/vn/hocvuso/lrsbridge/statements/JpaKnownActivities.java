package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.KnownActivities;
import vn.hocvuso.lrsbridge.xapi.ShortKey;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;

/** Activities in H2 or PostgreSQL, as statements have defined them. */
@Singleton
public class JpaKnownActivities implements KnownActivities {
    /** A definition gathers what many statements say, each no larger than a statement may be. */
    private static final StatementReader READER =
            new StatementReader(new StatementLimits(Integer.MAX_VALUE, 1000, Integer.MAX_VALUE, 1));

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
}
