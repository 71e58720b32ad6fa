package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.certification.HoldersClasses;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;

/** The classes of those whose papers are handed out, in H2 or PostgreSQL. */
@Singleton
public class JpaHoldersClasses implements HoldersClasses {
    /** Databases take some thousand values in one list. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final CitizenDirectory directory;

    @Inject
    public JpaHoldersClasses(EntityManager entities, CitizenDirectory directory) {
        this.entities = entities;
        this.directory = directory;
    }

    /** That an entry of somebody is in a class. */
    private record Place(UUID citizen, String name, String year) {}

    @Override
    public Map<UUID, String> of(Collection<UUID> citizens) {
        Map<UUID, UUID> merged = directory.merged();
        UnaryOperator<UUID> person = entry -> merged.getOrDefault(entry, entry);
        Map<UUID, String> classes = new HashMap<>();
        // later years come later, and stay
        places(entries(citizens, merged)).stream()
                .sorted(Comparator.comparing(Place::year).thenComparing(Place::name))
                .forEach(place -> classes.put(person.apply(place.citizen()), place.name() + " (" + place.year() + ")"));
        Map<UUID, String> found = new HashMap<>();
        citizens.forEach(citizen ->
                Optional.ofNullable(classes.get(person.apply(citizen))).ifPresent(name -> found.put(citizen, name)));
        return found;
    }

    @Override
    public boolean isTaughtBy(UUID citizen, UUID teacher) {
        return !entities.createQuery(
                        "select c.id from ClassroomPupilRow p, ClassroomRow c"
                                + " where p.classroomId = c.id and c.teacherId = :teacher and p.citizenId in :entries",
                        UUID.class)
                .setParameter("teacher", teacher)
                .setParameter("entries", entries(Set.of(citizen), directory.merged()))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** All entries of these people, those that were merged too. */
    private static Set<UUID> entries(Collection<UUID> citizens, Map<UUID, UUID> merged) {
        Set<UUID> people = citizens.stream()
                .map(entry -> merged.getOrDefault(entry, entry))
                .collect(Collectors.toSet());
        Set<UUID> entries = new HashSet<>(people);
        merged.forEach((duplicate, kept) -> entries.addAll(people.contains(kept) ? Set.of(duplicate) : Set.of()));
        return entries;
    }

    private List<Place> places(Set<UUID> entries) {
        List<Place> places = new ArrayList<>();
        for (List<UUID> some : Portions.of(List.copyOf(entries), AT_ONCE)) {
            entities.createQuery(
                            "select p.citizenId, c.name, c.schoolYear from ClassroomPupilRow p, ClassroomRow c"
                                    + " where p.classroomId = c.id and p.citizenId in :citizens",
                            Object[].class)
                    .setParameter("citizens", some)
                    .getResultStream()
                    .forEach(row -> places.add(new Place((UUID) row[0], (String) row[1], (String) row[2])));
        }
        return places;
    }
}
