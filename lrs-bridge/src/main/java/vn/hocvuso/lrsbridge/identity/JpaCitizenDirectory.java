package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** Citizens in H2 or PostgreSQL. */
@Singleton
public class JpaCitizenDirectory implements CitizenDirectory {
    private final EntityManager entities;

    @Inject
    public JpaCitizenDirectory(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void enrol(Citizen citizen) {
        entities.merge(new CitizenRow(citizen));
    }

    @Override
    public Optional<Citizen> find(UUID id) {
        return Optional.ofNullable(entities.find(CitizenRow.class, id)).map(CitizenRow::citizen);
    }

    @Override
    public List<Citizen> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select c from CitizenRow c where c.id in :ids", CitizenRow.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(CitizenRow::citizen)
                        .toList();
    }

    @Override
    @Transactional
    public void link(Ifi account, UUID citizen, String by, Instant at) {
        LinkHeadRow head = Optional.ofNullable(
                        entities.find(LinkHeadRow.class, LinkHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("table link_head has lost its row"));
        entities.merge(new AccountLinkRow(account, citizen, by, at, head.next()));
    }

    @Override
    public Optional<UUID> owner(Ifi account) {
        return Optional.ofNullable(entities.find(AccountLinkRow.class, ShortKey.of(account)))
                .map(AccountLinkRow::citizenId);
    }

    @Override
    public Set<Ifi> linked(Collection<Ifi> accounts) {
        List<UUID> keys = accounts.stream().map(ShortKey::of).toList();
        return keys.isEmpty()
                ? Set.of()
                : entities.createQuery(
                                "select l from AccountLinkRow l where l.accountKey in :keys", AccountLinkRow.class)
                        .setParameter("keys", keys)
                        .getResultStream()
                        .map(AccountLinkRow::account)
                        .collect(Collectors.toSet());
    }

    @Override
    public Map<UUID, List<Ifi>> accounts(Collection<UUID> citizens) {
        return citizens.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select l from AccountLinkRow l where l.citizenId in :citizens", AccountLinkRow.class)
                        .setParameter("citizens", citizens)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                AccountLinkRow::citizenId,
                                Collectors.mapping(AccountLinkRow::account, Collectors.toList())));
    }

    @Override
    public List<Linked> links(UUID citizen) {
        return entities.createQuery(
                        "select l from AccountLinkRow l where l.citizenId = :citizen order by l.position",
                        AccountLinkRow.class)
                .setParameter("citizen", citizen)
                .getResultStream()
                .map(AccountLinkRow::linked)
                .toList();
    }

    @Override
    public List<AccountLink> linkedAfter(long position, int limit) {
        return entities.createQuery(
                        "select l from AccountLinkRow l where l.position > :position order by l.position",
                        AccountLinkRow.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultStream()
                .map(AccountLinkRow::link)
                .toList();
    }
}
