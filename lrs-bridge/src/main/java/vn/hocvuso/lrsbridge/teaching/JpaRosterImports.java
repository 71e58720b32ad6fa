package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Rosters on their way in, in H2 or PostgreSQL. */
@Singleton
public class JpaRosterImports implements RosterImports {
    private final EntityManager entities;

    @Inject
    public JpaRosterImports(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void add(RosterImport roster) {
        entities.persist(new RosterImportRow(roster));
    }

    @Override
    @Transactional
    public Optional<RosterImport> find(UUID id) {
        return Optional.ofNullable(entities.find(RosterImportRow.class, id)).map(RosterImportRow::roster);
    }

    private Optional<RosterImportRow> locked(UUID id) {
        return Optional.ofNullable(entities.find(RosterImportRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    @Transactional
    public boolean begin(UUID id, Instant now) {
        return locked(id).map(row -> row.begin(now)).orElse(false);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void awaitTurn() {
        entities.find(RosterTurnRow.class, RosterTurnRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    @Transactional
    public void progress(UUID id, int done, Instant now) {
        locked(id).ifPresent(row -> row.progress(done, now));
    }

    @Override
    @Transactional
    public void finish(UUID id, Instant now) {
        locked(id).ifPresent(row -> row.finish(now));
    }
}
