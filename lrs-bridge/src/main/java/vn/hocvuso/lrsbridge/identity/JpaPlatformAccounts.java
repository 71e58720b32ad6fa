package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
        accounts.forEach(one -> fresh.merge(
                ShortKey.of(one.account()), one, (first, next) -> first.name().isEmpty() ? next : first));
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Ifi> known = new ArrayList<>();
        entities.createQuery("select a from PlatformAccountRow a where a.accountKey in :keys", PlatformAccountRow.class)
                .setParameter("keys", List.copyOf(fresh.keySet()))
                .getResultStream()
                .forEach(row -> {
                    Met met = Objects.requireNonNull(fresh.remove(row.accountKey()), "asked for");
                    if (!row.takesName(met)) {
                        known.add(met.account());
                    }
                });
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
