package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** Citizens in H2 or PostgreSQL. */
@Singleton
public class JpaCitizenDirectory implements CitizenDirectory {
    /** Databases take some thousand values in one list. */
    static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final JpaLinkChanges changes;

    @Inject
    public JpaCitizenDirectory(EntityManager entities) {
        this.entities = entities;
        this.changes = new JpaLinkChanges(entities);
    }

    @Override
    @Transactional
    public void enrol(Citizen citizen) {
        entities.merge(new CitizenRow(citizen));
        entities.flush();
    }

    /** Written at once: what the same transaction says of them refers to them. */
    @Override
    @Transactional
    public void enrolAll(Collection<Citizen> citizens) {
        // read all at once first, or merging reads them one by one
        rows(citizens.stream().map(Citizen::id).toList());
        citizens.forEach(citizen -> entities.merge(new CitizenRow(citizen)));
        entities.flush();
    }

    @Override
    @Transactional
    public void correct(Citizen citizen, Instant at) {
        enrol(citizen);
        entities.merge(new CitizenCorrectedRow(citizen.id(), at));
    }

    @Override
    public Set<UUID> correctedSince(Instant moment, Collection<UUID> ids) {
        return new HashSet<>(inParts(ids, some -> entities.createQuery(
                        "select c.citizenId from CitizenCorrectedRow c where c.citizenId in :keys and c.correctedAt > :moment",
                        UUID.class)
                .setParameter("keys", some)
                .setParameter("moment", moment)
                .getResultList()));
    }

    @Override
    public Optional<Citizen> find(UUID id) {
        UUID kept = standsFor(Set.of(id)).getOrDefault(id, id);
        return Optional.ofNullable(entities.find(CitizenRow.class, kept)).map(CitizenRow::citizen);
    }

    @Override
    @Transactional
    public Optional<Citizen> findToCorrect(UUID id) {
        UUID kept = standsFor(Set.of(id)).getOrDefault(id, id);
        return Optional.ofNullable(entities.find(CitizenRow.class, kept, LockModeType.PESSIMISTIC_WRITE))
                .map(CitizenRow::citizen);
    }

    @Override
    public List<Citizen> findAll(Collection<UUID> ids) {
        return rows(new HashSet<>(standsFor(ids).values())).stream()
                .map(CitizenRow::citizen)
                .toList();
    }

    private List<CitizenRow> rows(Collection<UUID> ids) {
        return inParts(
                ids, some -> entities.createQuery("select c from CitizenRow c where c.id in :keys", CitizenRow.class)
                        // the audiences of all in one query more
                        .setHint("eclipselink.batch", "c.audiences")
                        .setHint("eclipselink.batch.type", "IN")
                        .setParameter("keys", some)
                        .getResultList());
    }

    private static <K, R> List<R> inParts(Collection<K> keys, java.util.function.Function<List<K>, List<R>> ask) {
        List<K> all = List.copyOf(keys);
        List<R> answers = new ArrayList<>();
        Portions.of(all, AT_ONCE).forEach(some -> answers.addAll(ask.apply(some)));
        return answers;
    }

    @Override
    public Map<UUID, UUID> standsFor(Collection<UUID> ids) {
        Map<UUID, UUID> kept = new LinkedHashMap<>();
        ids.forEach(id -> kept.put(id, id));
        merges("select m from CitizenMergeRow m where m.duplicateId in :keys", ids)
                .forEach(merge -> kept.put(merge.duplicateId(), merge.keptId()));
        return kept;
    }

    @Override
    public Map<UUID, UUID> merged() {
        return entities.createQuery("select m from CitizenMergeRow m", CitizenMergeRow.class)
                .getResultStream()
                .collect(Collectors.toMap(CitizenMergeRow::duplicateId, CitizenMergeRow::keptId));
    }

    @Override
    public Set<UUID> allIds(UUID id) {
        UUID kept = standsFor(Set.of(id)).getOrDefault(id, id);
        Set<UUID> all = new HashSet<>(Set.of(kept));
        merges("select m from CitizenMergeRow m where m.keptId in :keys", Set.of(kept))
                .forEach(merge -> all.add(merge.duplicateId()));
        return all;
    }

    private List<CitizenMergeRow> merges(String query, Collection<UUID> keys) {
        return inParts(keys, some -> entities.createQuery(query, CitizenMergeRow.class)
                .setParameter("keys", some)
                .getResultList());
    }

    @Override
    @Transactional
    public void link(Ifi account, UUID citizen, LinkGround ground) {
        List<LinkChange> noted = new ArrayList<>();
        Optional.ofNullable(entities.find(AccountLinkRow.class, ShortKey.of(account)))
                .filter(before -> !before.citizenId().equals(citizen))
                .ifPresent(before -> noted.add(change(LinkChange.Kind.UNLINKED, account, before.citizenId(), ground)));
        noted.add(change(LinkChange.Kind.LINKED, account, citizen, ground));
        entities.merge(new AccountLinkRow(account, citizen, ground, changes.note(noted)));
    }

    @Override
    @Transactional
    public void unlink(Ifi account, LinkGround ground) {
        Optional.ofNullable(entities.find(AccountLinkRow.class, ShortKey.of(account)))
                .ifPresent(row -> {
                    changes.note(List.of(change(LinkChange.Kind.UNLINKED, account, row.citizenId(), ground)));
                    entities.remove(row);
                });
    }

    private static LinkChange change(LinkChange.Kind kind, Ifi account, UUID citizen, LinkGround ground) {
        return new LinkChange(kind, Optional.of(account), citizen, ground);
    }

    @Override
    public Optional<UUID> owner(Ifi account) {
        return Optional.ofNullable(entities.find(AccountLinkRow.class, ShortKey.of(account)))
                .map(AccountLinkRow::citizenId)
                .map(id -> standsFor(Set.of(id)).getOrDefault(id, id));
    }

    @Override
    public Map<Ifi, UUID> owners(Collection<Ifi> accounts) {
        Map<Ifi, UUID> linked = citizens(accounts);
        Map<UUID, UUID> kept = standsFor(linked.values());
        linked.replaceAll((account, citizen) -> kept.getOrDefault(citizen, citizen));
        return linked;
    }

    @Override
    public Set<Ifi> linked(Collection<Ifi> accounts) {
        return citizens(accounts).keySet();
    }

    private Map<Ifi, UUID> citizens(Collection<Ifi> accounts) {
        List<UUID> keys = accounts.stream().map(ShortKey::of).toList();
        return links("select l from AccountLinkRow l where l.accountKey in :keys", keys).stream()
                .collect(Collectors.toMap(AccountLinkRow::account, AccountLinkRow::citizenId));
    }

    private List<AccountLinkRow> links(String query, Collection<UUID> keys) {
        return inParts(keys, some -> entities.createQuery(query, AccountLinkRow.class)
                .setParameter("keys", some)
                .getResultList());
    }

    /** The accounts of an entry that was merged are those of the one it stands for, under both ids. */
    @Override
    public Map<UUID, List<Ifi>> accounts(Collection<UUID> citizens) {
        Map<UUID, UUID> kept = standsFor(citizens);
        Map<UUID, UUID> everybody = new LinkedHashMap<>();
        kept.values().forEach(id -> everybody.put(id, id));
        merges("select m from CitizenMergeRow m where m.keptId in :keys", new HashSet<>(kept.values()))
                .forEach(merge -> everybody.put(merge.duplicateId(), merge.keptId()));
        Map<UUID, List<Ifi>> byKept =
                links("select l from AccountLinkRow l where l.citizenId in :keys", everybody.keySet()).stream()
                        .collect(Collectors.groupingBy(
                                row -> everybody.getOrDefault(row.citizenId(), row.citizenId()),
                                Collectors.mapping(AccountLinkRow::account, Collectors.toList())));
        Map<UUID, List<Ifi>> accounts = new LinkedHashMap<>();
        kept.forEach((asked, stands) -> {
            if (byKept.containsKey(stands)) {
                accounts.put(asked, byKept.getOrDefault(stands, List.of()));
            }
        });
        return accounts;
    }

    @Override
    public List<AccountLink> linkedAfter(long position, int limit) {
        return changes.after(position, limit);
    }
}
