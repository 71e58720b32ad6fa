package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** Accounts that were met, in H2 or PostgreSQL. */
@Singleton
public class JpaPlatformAccounts implements PlatformAccounts {
    private static final String UNLINKED =
            " from PlatformAccountRow a where not exists (select l from AccountLinkRow l where l.accountKey = a.accountKey)";

    private final EntityManager entities;

    @Inject
    public JpaPlatformAccounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public List<Ifi> met(Collection<Met> accounts) {
        Map<UUID, Met> fresh = new LinkedHashMap<>();
        accounts.forEach(one -> fresh.putIfAbsent(ShortKey.of(one.account()), one));
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Ifi> known = entities.createQuery(
                        "select a from PlatformAccountRow a where a.accountKey in :keys", PlatformAccountRow.class)
                .setParameter("keys", List.copyOf(fresh.keySet()))
                .getResultStream()
                .map(row -> Objects.requireNonNull(fresh.remove(row.accountKey()), "asked for"))
                .map(Met::account)
                .toList();
        fresh.values().forEach(one -> entities.persist(new PlatformAccountRow(one)));
        return known;
    }

    @Override
    public List<Met> unlinked(int limit) {
        return entities.createQuery("select a" + UNLINKED + " order by a.firstMet desc", PlatformAccountRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(PlatformAccountRow::met)
                .toList();
    }

    @Override
    public long countUnlinked() {
        return entities.createQuery("select count(a)" + UNLINKED, Long.class).getSingleResult();
    }

    @Override
    public List<Met> unlinkedNamed(Collection<String> foldedNames) {
        return foldedNames.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a" + UNLINKED + " and a.foldedName in :names order by a.firstMet desc",
                                PlatformAccountRow.class)
                        .setParameter("names", List.copyOf(foldedNames))
                        .getResultStream()
                        .map(PlatformAccountRow::met)
                        .toList();
    }
}
