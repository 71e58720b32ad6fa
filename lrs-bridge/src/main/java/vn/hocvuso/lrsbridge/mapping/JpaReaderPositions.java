package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Collectors;

/** Positions in H2 or PostgreSQL. */
@Singleton
public class JpaReaderPositions implements ReaderPositions, ProgressVersion {
    private final EntityManager entities;

    @Inject
    public JpaReaderPositions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long locked(String reader, long revision) {
        return row(reader).positionUnder(revision);
    }

    @Override
    public long seen(String reader, long revision) {
        return entities.createQuery(
                        "select r.position from ReaderPositionRow r where r.reader = :reader and r.revision = :revision",
                        Long.class)
                .setParameter("reader", reader)
                .setParameter("revision", revision)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean readsAgain(String reader) {
        return row(reader).readsAgain();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(String reader, long position) {
        row(reader).moveTo(position);
    }

    @Override
    public String current() {
        return entities.createQuery("select r from ReaderPositionRow r order by r.reader", ReaderPositionRow.class)
                .getResultStream()
                .map(ReaderPositionRow::version)
                .collect(Collectors.joining("."));
    }

    private ReaderPositionRow row(String reader) {
        return Optional.ofNullable(entities.find(ReaderPositionRow.class, reader, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("table reader_position has lost " + reader));
    }
}
