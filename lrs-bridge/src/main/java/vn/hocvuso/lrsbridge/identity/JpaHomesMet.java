package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Homes that were met, in H2 or PostgreSQL. */
@Singleton
public class JpaHomesMet implements HomesMet {
    private final EntityManager entities;

    @Inject
    public JpaHomesMet(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void note(List<Met> statements) {
        if (statements.isEmpty()) {
            return;
        }
        Map<UUID, HomeMetRow> rows = new HashMap<>();
        entities.createQuery("select h from HomeMetRow h where h.id in :ids", HomeMetRow.class)
                .setParameter(
                        "ids",
                        statements.stream().map(HomeMetRow::key).distinct().toList())
                .getResultList()
                .forEach(row -> rows.put(row.id(), row));
        statements.forEach(met -> Optional.ofNullable(rows.get(HomeMetRow.key(met)))
                .ifPresentOrElse(row -> row.count(met), () -> rows.put(HomeMetRow.key(met), added(met))));
    }

    private HomeMetRow added(Met first) {
        HomeMetRow row = new HomeMetRow(first);
        entities.persist(row);
        return row;
    }

    @Override
    public List<Count> of(UUID credential) {
        return entities.createQuery(
                        "select h from HomeMetRow h where h.credential = :credential"
                                + " order by h.statements desc, h.home",
                        HomeMetRow.class)
                .setParameter("credential", credential)
                .getResultStream()
                .map(HomeMetRow::count)
                .toList();
    }
}
