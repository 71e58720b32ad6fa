package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.lrsbridge.certification.HoldersClasses;
import vn.hocvuso.lrsbridge.web.Portions;

/** The classes of those whose papers are handed out, in H2 or PostgreSQL. */
@Singleton
public class JpaHoldersClasses implements HoldersClasses {
    /** Databases take some thousand values in one list. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;

    @Inject
    public JpaHoldersClasses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> citizens) {
        Map<UUID, String> classes = new HashMap<>();
        for (List<UUID> some : Portions.of(List.copyOf(citizens), AT_ONCE)) {
            // later years come later, and stay
            entities.createQuery(
                            "select p.citizenId, c.name, c.schoolYear from ClassroomPupilRow p, ClassroomRow c"
                                    + " where p.classroomId = c.id and p.citizenId in :citizens"
                                    + " order by c.schoolYear, c.name",
                            Object[].class)
                    .setParameter("citizens", some)
                    .getResultStream()
                    .forEach(row -> classes.put((UUID) row[0], row[1] + " (" + row[2] + ")"));
        }
        return classes;
    }
}
