package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reaches as they are committed in H2 or PostgreSQL: nothing is remembered, so that nobody weighs by an older one. */
@Singleton
public class JpaReaches implements Reaches {
    private final EntityManager entities;

    @Inject
    public JpaReaches(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<UUID, Reach> of(Collection<UUID> credentials) {
        return credentials.isEmpty()
                ? Map.of()
                : entities.createQuery("select c from CredentialRow c where c.id in :ids", CredentialRow.class)
                        .setHint("eclipselink.read-only", "true")
                        .setParameter("ids", List.copyOf(credentials))
                        .getResultStream()
                        .map(CredentialRow::credential)
                        .collect(Collectors.toMap(Credential::id, Credential::reach));
    }
}
