package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
        Map<UUID, List<Met>> homes = new LinkedHashMap<>();
        statements.stream()
                .collect(Collectors.groupingBy(Home::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(met -> homes.put(HomeMetRow.key(met.get(0)), met));
        entities.createQuery("select h from HomeMetRow h where h.id in :ids", HomeMetRow.class)
                .setParameter("ids", List.copyOf(homes.keySet()))
                .getResultList()
                .forEach(row -> Optional.ofNullable(homes.remove(row.id())).ifPresent(met -> met.forEach(row::count)));
        homes.values().forEach(met -> {
            HomeMetRow row = added(met.get(0));
            met.forEach(row::count);
        });
    }

    /** A home that a credential has told of. */
    private record Home(UUID credential, LearnerHome home) {
        static Home of(Met met) {
            return new Home(met.credential(), met.home());
        }
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
