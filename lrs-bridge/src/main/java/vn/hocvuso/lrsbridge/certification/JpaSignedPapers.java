package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Portions;

/** Papers that went out and came back, in H2 or PostgreSQL. */
@Singleton
public class JpaSignedPapers implements SignedPapers {
    /** Databases take some thousand values in one list. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;

    @Inject
    public JpaSignedPapers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void noteExported(Collection<Exported> papers) {
        Map<String, Exported> added = new LinkedHashMap<>();
        papers.forEach(paper -> added.put(paper.sha256(), paper));
        entities.createQuery("select e from ExportedPaperRow e where e.sha256 in :all", ExportedPaperRow.class)
                .setParameter("all", List.copyOf(added.keySet()))
                .getResultList()
                .forEach(row -> added.remove(row.sha256()));
        added.values().forEach(paper -> entities.persist(new ExportedPaperRow(paper)));
    }

    @Override
    public Optional<Exported> exported(String sha256) {
        return Optional.ofNullable(entities.find(ExportedPaperRow.class, sha256))
                .map(ExportedPaperRow::paper);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Signed paper, byte[] file) {
        entities.persist(new SignedPaperRow(paper, file));
        entities.flush();
    }

    @Override
    public Optional<Signed> find(String sha256) {
        return Optional.ofNullable(entities.find(SignedPaperRow.class, sha256)).map(SignedPaperRow::signed);
    }

    @Override
    public Optional<Signed> of(UUID certificate) {
        return newest(certificate).map(SignedPaperRow::signed);
    }

    /** A further signature makes a file longer. */
    private Optional<SignedPaperRow> newest(UUID certificate) {
        return rows(List.of(certificate)).setMaxResults(1).getResultStream().findFirst();
    }

    private TypedQuery<SignedPaperRow> rows(List<UUID> certificates) {
        return entities.createQuery(
                        "select s from SignedPaperRow s where s.certificateId in :all order by s.bytes desc",
                        SignedPaperRow.class)
                .setParameter("all", certificates);
    }

    @Override
    public Set<UUID> signed(Collection<UUID> certificates) {
        Set<UUID> signed = new HashSet<>();
        for (List<UUID> some : Portions.of(List.copyOf(certificates), AT_ONCE)) {
            signed.addAll(entities.createQuery(
                            "select s.certificateId from SignedPaperRow s where s.certificateId in :all", UUID.class)
                    .setParameter("all", some)
                    .getResultList());
        }
        return signed;
    }

    @Override
    public Optional<byte[]> file(UUID certificate) {
        return newest(certificate).map(SignedPaperRow::paper);
    }

    @Override
    public Map<UUID, byte[]> files(List<UUID> certificates) {
        Map<UUID, byte[]> files = new LinkedHashMap<>();
        if (!certificates.isEmpty()) {
            rows(certificates).getResultList().forEach(row -> files.putIfAbsent(row.certificate(), row.paper()));
        }
        return files;
    }
}
