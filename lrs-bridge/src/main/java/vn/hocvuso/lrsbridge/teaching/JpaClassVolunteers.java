package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who helps in which class, in H2 or PostgreSQL. */
@Singleton
public class JpaClassVolunteers implements ClassVolunteers {
    private final EntityManager entities;

    @Inject
    public JpaClassVolunteers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void assign(UUID classroom, UUID person, String by, Instant at) {
        if (entities.find(ClassVolunteerRow.class, ClassVolunteerRow.key(classroom, person)) == null) {
            entities.persist(new ClassVolunteerRow(classroom, person, by, at));
        }
    }

    @Override
    @Transactional
    public void dismiss(UUID classroom, UUID person) {
        entities.createQuery("delete from ClassVolunteerRow v where v.id = :id")
                .setParameter("id", ClassVolunteerRow.key(classroom, person))
                .executeUpdate();
    }

    @Override
    public Set<UUID> of(UUID classroom) {
        return ids("select v.personId from ClassVolunteerRow v where v.classroomId = :of", classroom);
    }

    @Override
    public Set<UUID> classesOf(UUID person) {
        return ids("select v.classroomId from ClassVolunteerRow v where v.personId = :of", person);
    }

    private Set<UUID> ids(String query, UUID of) {
        return Set.copyOf(
                entities.createQuery(query, UUID.class).setParameter("of", of).getResultList());
    }
}
