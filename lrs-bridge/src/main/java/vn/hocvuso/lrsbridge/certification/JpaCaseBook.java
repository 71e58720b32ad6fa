package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Cases in H2 or PostgreSQL. */
@Singleton
public class JpaCaseBook implements CaseBook {
    private final EntityManager entities;

    @Inject
    public JpaCaseBook(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void open(UUID certificate, Set<String> lost, Instant at) {
        List<CertificateCaseRow> rows = rows(certificate);
        Optional<CertificateCaseRow> open =
                rows.stream().filter(CertificateCaseRow::isOpen).findFirst();
        if (open.isPresent()) {
            open.get().widen(lost);
        } else if (rows.isEmpty() || !rows.get(rows.size() - 1).isAbout(lost)) {
            entities.persist(new CertificateCaseRow(certificate, lost, at));
        }
    }

    private List<CertificateCaseRow> rows(UUID certificate) {
        return entities.createQuery(
                        "select c from CertificateCaseRow c where c.certificateId = :id order by c.opened, c.decided",
                        CertificateCaseRow.class)
                .setParameter("id", certificate)
                .getResultList();
    }

    @Override
    public Optional<CertificateCase> find(UUID id) {
        return Optional.ofNullable(entities.find(CertificateCaseRow.class, id)).map(CertificateCaseRow::found);
    }

    @Override
    public List<CertificateCase> waiting() {
        return entities.createQuery(
                        "select c from CertificateCaseRow c where c.outcome = :open order by c.opened, c.id",
                        CertificateCaseRow.class)
                .setParameter("open", CertificateCase.Outcome.OPEN)
                .getResultStream()
                .map(CertificateCaseRow::found)
                .toList();
    }

    @Override
    public List<CertificateCase> all() {
        return entities.createQuery(
                        "select c from CertificateCaseRow c order by c.opened desc, c.id", CertificateCaseRow.class)
                .getResultStream()
                .map(CertificateCaseRow::found)
                .toList();
    }

    @Override
    public List<CertificateCase> of(UUID certificate) {
        return rows(certificate).stream().map(CertificateCaseRow::found).toList();
    }

    @Override
    @Transactional
    public void rule(UUID id, CertificateCase.Ruling ruling) {
        CertificateCaseRow row = Optional.ofNullable(
                        entities.find(CertificateCaseRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (!row.isOpen()) {
            throw new Refused(Refusal.ALREADY_DECIDED);
        }
        row.rule(ruling);
    }
}
