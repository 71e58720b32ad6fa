package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.lrsbridge.ground.Portions;

/** The search in H2 or PostgreSQL. */
@Singleton
public class JpaCitizenSearch implements CitizenSearch {
    private static final String NOT_MERGED =
            " and not exists (select m from CitizenMergeRow m where m.duplicateId = c.id)";

    private final EntityManager entities;

    @Inject
    public JpaCitizenSearch(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Citizen> matching(String text, int limit) {
        String pattern =
                "%" + VietnameseNames.folded(text).replaceAll("[%_!]", "!$0").replace(" ", "%") + "%";
        return ask(entities.createQuery(
                                "select c from CitizenRow c where (c.foldedName like :pattern escape '!' or c.schoolCode = :text)"
                                        + NOT_MERGED + " order by c.foldedName",
                                CitizenRow.class)
                        .setParameter("pattern", pattern)
                        .setParameter("text", text.strip())
                        .setMaxResults(limit))
                .stream()
                .sorted(Comparator.comparing(Citizen::fullName, VietnameseNames.asInClassLists()))
                .toList();
    }

    private static List<Citizen> ask(TypedQuery<CitizenRow> query) {
        return query.setHint("eclipselink.batch", "c.audiences")
                .setHint("eclipselink.batch.type", "IN")
                .getResultStream()
                .map(CitizenRow::citizen)
                .toList();
    }

    @Override
    public List<Citizen> named(Collection<String> foldedNames) {
        return among("c.foldedName", foldedNames);
    }

    @Override
    public List<Citizen> withSchoolCode(Collection<String> codes) {
        return among("c.schoolCode", codes);
    }

    private List<Citizen> among(String column, Collection<String> values) {
        List<String> all =
                values.stream().filter(one -> !one.isEmpty()).distinct().toList();
        List<Citizen> found = new ArrayList<>();
        for (List<String> some : Portions.of(all, JpaCitizenDirectory.AT_ONCE)) {
            found.addAll(ask(entities.createQuery(
                            "select c from CitizenRow c where " + column + " in :values" + NOT_MERGED, CitizenRow.class)
                    .setParameter("values", some)));
        }
        return found;
    }
}
