package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The history of links in H2 or PostgreSQL. */
@Singleton
public class JpaLinkHistory implements LinkHistory {
    private final EntityManager entities;

    @Inject
    public JpaLinkHistory(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<HeldLink> held(Collection<UUID> citizens) {
        return citizens.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select l from AccountLinkRow l where l.citizenId in :citizens order by l.account",
                                AccountLinkRow.class)
                        .setParameter("citizens", List.copyOf(citizens))
                        .getResultStream()
                        .map(AccountLinkRow::held)
                        .toList();
    }

    @Override
    public List<LinkChange> changes(Collection<UUID> citizens) {
        return citizens.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select c from LinkChangeRow c where c.citizenId in :citizens order by c.position desc",
                                LinkChangeRow.class)
                        .setParameter("citizens", List.copyOf(citizens))
                        .getResultStream()
                        .map(LinkChangeRow::change)
                        .toList();
    }
}
