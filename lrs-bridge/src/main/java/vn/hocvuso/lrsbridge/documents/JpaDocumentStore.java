package vn.hocvuso.lrsbridge.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Documents in H2 or PostgreSQL. */
@Singleton
public class JpaDocumentStore implements DocumentStore {
    private final EntityManager entities;

    @Inject
    public JpaDocumentStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Document> find(DocumentAddress address) {
        return row(address).map(DocumentRow::document);
    }

    private Optional<DocumentRow> row(DocumentAddress address) {
        return Optional.ofNullable(entities.find(DocumentRow.class, DocumentRow.keyOf(address)));
    }

    @Override
    public List<Listed> list(DocumentScope scope, Optional<Instant> since) {
        TypedQuery<Object[]> select = entities.createQuery(
                "select d.id, d.modified from DocumentRow d where d.scopeKey = :scope"
                        + (since.isPresent() ? " and d.modified > :since" : "")
                        + (scope.registration().isPresent() ? " and d.registration = :registration" : "")
                        + " order by d.id, d.modified",
                Object[].class);
        select.setParameter("scope", DocumentRow.keyOf(scope));
        since.ifPresent(moment -> select.setParameter("since", moment));
        scope.registration().ifPresent(registration -> select.setParameter("registration", registration));
        // one id may stand under several registrations: the youngest counts
        Map<String, Instant> youngest = new LinkedHashMap<>();
        select.getResultStream().forEach(found -> youngest.put((String) found[0], (Instant) found[1]));
        return youngest.entrySet().stream()
                .map(one -> new Listed(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    @Transactional
    public void change(DocumentAddress address, UnaryOperator<Optional<Document>> change) {
        lock(address.scope());
        Optional<DocumentRow> held = row(address);
        Optional<Document> next = change.apply(held.map(DocumentRow::document));
        if (next.isEmpty()) {
            held.ifPresent(entities::remove);
        } else {
            held.ifPresentOrElse(
                    row -> row.take(next.get()), () -> entities.persist(new DocumentRow(address, next.get())));
        }
    }

    private void lock(DocumentScope scope) {
        int lock = DocumentLockRow.of(scope);
        if (entities.find(DocumentLockRow.class, lock, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new IllegalStateException("table document_lock has lost row " + lock);
        }
    }

    @Override
    @Transactional
    public void deleteAll(DocumentScope scope) {
        lock(scope);
        Query delete = entities.createQuery("delete from DocumentRow d where d.scopeKey = :scope"
                        + (scope.registration().isPresent() ? " and d.registration = :registration" : ""))
                .setParameter("scope", DocumentRow.keyOf(scope));
        scope.registration().ifPresent(registration -> delete.setParameter("registration", registration));
        delete.executeUpdate();
    }
}
