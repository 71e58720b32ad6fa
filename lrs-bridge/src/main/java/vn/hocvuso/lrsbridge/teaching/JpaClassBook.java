package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;

/** Classes in H2 or PostgreSQL. */
@Singleton
public class JpaClassBook implements ClassBook {
    private static final int TOKEN_BYTES = 18;
    /** Databases take some thousand values in one list. */
    private static final int AT_ONCE = 1000;

    private static final String LIST =
            "select c, (select count(p) from ClassroomPupilRow p where p.classroomId = c.id)" + " from ClassroomRow c";

    private final EntityManager entities;
    private final CitizenDirectory citizens;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public JpaClassBook(EntityManager entities, CitizenDirectory citizens) {
        this.entities = entities;
        this.citizens = citizens;
    }

    @Override
    @Transactional
    public void put(Classroom classroom) {
        entities.merge(new ClassroomRow(classroom));
        entities.flush();
        entities.createQuery("delete from ClassroomPupilRow p where p.classroomId = :id")
                .setParameter("id", classroom.id())
                .executeUpdate();
        for (int place = 0; place < classroom.pupils().size(); place++) {
            entities.persist(new ClassroomPupilRow(
                    classroom.id(), place, classroom.pupils().get(place)));
        }
    }

    @Override
    public Optional<Classroom> find(UUID id) {
        return Optional.ofNullable(entities.find(ClassroomRow.class, id))
                .map(row -> withPupils(List.of(row)).get(0));
    }

    @Override
    public List<Classroom> ofTeacher(UUID person) {
        return withPupils(
                entities.createQuery("select c from ClassroomRow c where c.teacherId = :teacher", ClassroomRow.class)
                        .setParameter("teacher", person)
                        .getResultList());
    }

    @Override
    public List<Classroom> all() {
        return withPupils(entities.createQuery("select c from ClassroomRow c", ClassroomRow.class)
                .getResultList());
    }

    @Override
    public List<ListedClass> list() {
        return listed(entities.createQuery(LIST, Object[].class));
    }

    @Override
    public List<ListedClass> listOfTeacher(UUID person) {
        return listed(entities.createQuery(LIST + " where c.teacherId = :teacher", Object[].class)
                .setParameter("teacher", person));
    }

    @Override
    public List<ListedClass> listOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : listed(entities.createQuery(LIST + " where c.id in :ids", Object[].class)
                        .setParameter("ids", ids));
    }

    private List<ListedClass> listed(TypedQuery<Object[]> query) {
        Map<UUID, Integer> twice = countedTwice();
        return query.getResultStream()
                .map(line -> ((ClassroomRow) line[0]).listed(((Number) line[1]).intValue()))
                .map(one -> one.ofSize(one.size() - twice.getOrDefault(one.id(), 0)))
                .toList();
    }

    /** How many entries too many a class has, because two of them are one person; few are, so the others are not read. */
    private Map<UUID, Integer> countedTwice() {
        Map<UUID, UUID> merged = citizens.merged();
        Set<UUID> entries = new HashSet<>(merged.keySet());
        entries.addAll(merged.values());
        Map<UUID, Set<UUID>> people = new HashMap<>();
        Map<UUID, Integer> twice = new HashMap<>();
        for (List<UUID> some : Portions.of(List.copyOf(entries), AT_ONCE)) {
            entities.createQuery(
                            "select p.classroomId, p.citizenId from ClassroomPupilRow p where p.citizenId in :entries",
                            Object[].class)
                    .setParameter("entries", some)
                    .getResultStream()
                    .filter(place -> !people.computeIfAbsent((UUID) place[0], any -> new HashSet<>())
                            .add(merged.getOrDefault((UUID) place[1], (UUID) place[1])))
                    .forEach(place -> twice.merge((UUID) place[0], 1, Integer::sum));
        }
        return twice;
    }

    @Override
    public List<Classroom> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : withPupils(entities.createQuery("select c from ClassroomRow c where c.id in :ids", ClassroomRow.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    @Override
    public List<Classroom> sameYear(Classroom classroom) {
        return withPupils(entities.createQuery(
                        "select c from ClassroomRow c where c.curriculumCode = :code"
                                + " and c.curriculumVersion = :version and c.audience = :audience"
                                + " and c.schoolYear = :year",
                        ClassroomRow.class)
                .setParameter("code", classroom.curriculum().code())
                .setParameter("version", classroom.curriculum().version())
                .setParameter("audience", classroom.audience())
                .setParameter("year", classroom.schoolYear())
                .getResultList());
    }

    @Override
    @Transactional
    public String attendanceToken(UUID classroom) {
        return Optional.ofNullable(entities.find(AttendanceTokenRow.class, classroom))
                .map(AttendanceTokenRow::token)
                .orElseGet(() -> newToken(classroom));
    }

    private String newToken(UUID classroom) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        entities.merge(new AttendanceTokenRow(classroom, token));
        return token;
    }

    @Override
    @Transactional
    public void renewAttendanceToken(UUID classroom) {
        newToken(classroom);
    }

    @Override
    public Optional<Classroom> withAttendanceToken(String token) {
        return entities.createQuery(
                        "select t from AttendanceTokenRow t where t.token = :token", AttendanceTokenRow.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst()
                .flatMap(row -> find(row.classroomId()));
    }

    private List<Classroom> withPupils(List<ClassroomRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<UUID>> pupils = entities.createQuery(
                        "select p.classroomId, p.citizenId from ClassroomPupilRow p where p.classroomId in :classes"
                                + " order by p.place",
                        Object[].class)
                .setParameter("classes", rows.stream().map(ClassroomRow::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        place -> (UUID) place[0], Collectors.mapping(place -> (UUID) place[1], Collectors.toList())));
        return rows.stream()
                .map(row -> row.classroom(pupils.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
