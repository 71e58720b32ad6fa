package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is published of the log, in H2 or PostgreSQL. */
@Singleton
public class JpaLogBook implements LogBook {
    private final EntityManager entities;

    @Inject
    public JpaLogBook(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long lock() {
        return head().hashed();
    }

    @Override
    public long hashed() {
        return entities.createQuery("select h.hashed from LogHeadRow h", Long.class)
                .getSingleResult();
    }

    private LogHeadRow head() {
        return Optional.ofNullable(entities.find(LogHeadRow.class, LogHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("table log_head has lost its row"));
    }

    @Override
    public long entries() {
        return entities.createQuery("select h.entries from AuditHeadRow h", Long.class)
                .getSingleResult();
    }

    @Override
    public Optional<Long> index(AuditEntry entry) {
        return entities.createQuery(
                        "select a.place from AuditRow a where a.sha256 = :sha256 and a.kind = :kind order by a.place",
                        Long.class)
                .setParameter("sha256", entry.sha256())
                .setParameter("kind", entry.kind())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<byte[]> tile(int level, long place) {
        return Optional.ofNullable(entities.find(LogTileRow.class, LogTileRow.key(level, place)))
                .map(LogTileRow::hashes);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepTile(int level, long place, byte[] hashes) {
        entities.merge(new LogTileRow(level, place, hashes));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveTo(long size) {
        head().moveTo(size);
    }

    @Override
    public Optional<Published> checkpoint(long atMost) {
        return first(entities.createQuery(
                        "select c from LogCheckpointRow c where c.treeSize <= :size order by c.treeSize desc",
                        LogCheckpointRow.class)
                .setParameter("size", atMost));
    }

    private static Optional<Published> first(TypedQuery<LogCheckpointRow> query) {
        return query.setMaxResults(1)
                .getResultStream()
                .map(LogCheckpointRow::published)
                .findFirst();
    }

    @Override
    public Optional<Published> checkpointFrom(Instant moment) {
        return first(entities.createQuery(
                                "select c from LogCheckpointRow c where c.signed >= :moment order by c.treeSize",
                                LogCheckpointRow.class)
                        .setParameter("moment", moment))
                .or(this::checkpoint);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepCheckpoint(Published checkpoint) {
        entities.persist(new LogCheckpointRow(checkpoint));
    }

    @Override
    public List<LogKey> keys() {
        return entities.createQuery("select k from LogKeyRow k order by k.position", LogKeyRow.class)
                .getResultStream()
                .map(LogKeyRow::key)
                .toList();
    }

    @Override
    @Transactional
    public boolean keep(LogKey key) {
        head();
        List<LogKey> known = keys();
        if (known.contains(key)) {
            return false;
        }
        entities.persist(new LogKeyRow(key, known.size() + 1));
        entities.flush();
        return true;
    }

    @Override
    @Transactional
    public Optional<Published> claimPush(String destination, Instant now, Duration every) {
        Optional<Published> newest = checkpoint();
        Optional<LogPushRow> seen = Optional.ofNullable(entities.find(LogPushRow.class, destination));
        if (newest.isEmpty() || seen.filter(row -> !row.isDue(now, every)).isPresent()) {
            return Optional.empty();
        }
        head();
        Optional<LogPushRow> known = lockedPush(destination);
        LogPushRow row = known.orElseGet(() -> new LogPushRow(destination));
        if (known.isEmpty()) {
            entities.persist(row);
        }
        return row.claim(now, every) ? newest : Optional.empty();
    }

    @Override
    @Transactional
    public void pushed(String destination, long size, Instant at) {
        push(destination).arrived(size, at);
    }

    @Override
    @Transactional
    public void pushFailed(String destination, String failure) {
        push(destination).failed(failure);
    }

    private LogPushRow push(String destination) {
        return lockedPush(destination)
                .orElseThrow(() -> new IllegalStateException("nobody has claimed " + destination));
    }

    private Optional<LogPushRow> lockedPush(String destination) {
        return Optional.ofNullable(entities.find(LogPushRow.class, destination, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<OpenLog.PushState> pushes() {
        return entities.createQuery("select p from LogPushRow p order by p.destination", LogPushRow.class)
                .getResultStream()
                .map(LogPushRow::state)
                .toList();
    }
}
