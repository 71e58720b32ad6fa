package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** Candidates and decisions in H2 or PostgreSQL. */
@Singleton
public class JpaCandidateBook implements CandidateBook {
    /** Databases take some thousand values in one list. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;

    @Inject
    public JpaCandidateBook(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void keep(Candidate candidate) {
        Optional<CandidateRow> held = row(candidate.id());
        if (held.isEmpty()) {
            entities.persist(new CandidateRow(candidate));
        } else if (isOpen(held.get()) && !isHeldByAnOfficer(held.get().candidate())) {
            held.get().move(candidate.state(), candidate.reason());
        }
    }

    private static boolean isOpen(CandidateRow row) {
        Candidate.State state = row.candidate().state();
        return state == Candidate.State.ELIGIBLE || state == Candidate.State.WITHHELD;
    }

    /** Our own reasons are names of {@link Eligibility.Reason}. */
    private static boolean isHeldByAnOfficer(Candidate candidate) {
        return candidate.state() == Candidate.State.WITHHELD
                && !candidate.reason().equals("NOT_APPROVED");
    }

    private Optional<CandidateRow> row(UUID id) {
        return Optional.ofNullable(entities.find(CandidateRow.class, id));
    }

    @Override
    @Transactional
    public void drop(Candidate.Who who) {
        row(who.id()).filter(JpaCandidateBook::isOpen).ifPresent(entities::remove);
    }

    @Override
    public Optional<Candidate> find(UUID id) {
        return row(id).map(CandidateRow::candidate);
    }

    @Override
    public List<Candidate> in(Candidate.State state, Curriculum.Id curriculum, String audience) {
        return candidates(query(state, curriculum, audience));
    }

    @Override
    public List<Candidate> in(Candidate.State state, Curriculum.Id curriculum, String audience, Part part) {
        return candidates(some(query(state, curriculum, audience), part));
    }

    private static <T> TypedQuery<T> some(TypedQuery<T> query, Part part) {
        return query.setFirstResult(part.before()).setMaxResults(part.most());
    }

    private TypedQuery<CandidateRow> query(Candidate.State state, Curriculum.Id curriculum, String audience) {
        return entities.createQuery(
                        "select c from CandidateRow c where c.state = :state and c.curriculumCode = :code"
                                + " and c.curriculumVersion = :version and c.audience = :audience order by c.since, c.id",
                        CandidateRow.class)
                .setParameter("state", state)
                .setParameter("code", curriculum.code())
                .setParameter("version", curriculum.version())
                .setParameter("audience", audience);
    }

    private static List<Candidate> candidates(TypedQuery<CandidateRow> query) {
        return query.getResultStream().map(CandidateRow::candidate).toList();
    }

    @Override
    public List<Count> counts() {
        return entities.createQuery(
                        "select c.curriculumCode, c.curriculumVersion, c.audience, c.state, count(c)"
                                + " from CandidateRow c group by c.curriculumCode, c.curriculumVersion, c.audience, c.state",
                        Object[].class)
                .getResultStream()
                .map(row -> new Count(
                        new Curriculum.Id((String) row[0], (String) row[1]),
                        (String) row[2],
                        (Candidate.State) row[3],
                        (Long) row[4]))
                .toList();
    }

    @Override
    @Transactional
    public void decide(Decision decision) {
        entities.persist(new DecisionRow(decision));
        entities.flush();
    }

    @Override
    public Optional<Decision> decision(UUID id) {
        return Optional.ofNullable(entities.find(DecisionRow.class, id)).map(DecisionRow::decision);
    }

    @Override
    public List<Decision> decisions(Part part) {
        return some(
                        entities.createQuery(
                                        "select d from DecisionRow d where d.kind = :kind order by d.noted desc, d.id",
                                        DecisionRow.class)
                                .setParameter("kind", BookEntry.Kind.ISSUED),
                        part)
                .getResultStream()
                .map(DecisionRow::decision)
                .toList();
    }

    @Override
    public long decisions() {
        return entities.createQuery("select count(d) from DecisionRow d where d.kind = :kind", Long.class)
                .setParameter("kind", BookEntry.Kind.ISSUED)
                .getSingleResult();
    }

    @Override
    @Transactional
    public int confirm(UUID decision, Collection<UUID> candidates) {
        return each(
                candidates, row -> row.candidate().state() == Candidate.State.ELIGIBLE, row -> row.confirm(decision));
    }

    @Override
    @Transactional
    public int hold(Collection<UUID> candidates, String reason) {
        Candidate.State to = reason.isEmpty() ? Candidate.State.ELIGIBLE : Candidate.State.WITHHELD;
        return each(candidates, JpaCandidateBook::isOpen, row -> row.move(to, reason));
    }

    private int each(Collection<UUID> candidates, Predicate<CandidateRow> which, Consumer<CandidateRow> what) {
        int done = 0;
        for (List<UUID> some : Portions.of(List.copyOf(candidates), AT_ONCE)) {
            List<CandidateRow> rows = entities.createQuery(
                            "select c from CandidateRow c where c.id in :ids", CandidateRow.class)
                    .setParameter("ids", some)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            List<CandidateRow> fit = rows.stream().filter(which).toList();
            fit.forEach(what);
            done += fit.size();
        }
        return done;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Confirmed> nextConfirmed(int limit) {
        return entities.createQuery(
                        "select c from CandidateRow c where c.state = :state order by c.decisionId, c.since, c.id",
                        CandidateRow.class)
                .setParameter("state", Candidate.State.CONFIRMED)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Confirmed(row.candidate(), UUID.fromString(row.decision())))
                .toList();
    }

    @Override
    @Transactional
    public void move(UUID candidate, Candidate.State to, String reason) {
        row(candidate).ifPresent(row -> row.move(to, reason));
    }

    @Override
    public Map<Candidate.State, Long> progress(UUID decision) {
        Map<Candidate.State, Long> progress = new EnumMap<>(Candidate.State.class);
        entities.createQuery(
                        "select c.state, count(c) from CandidateRow c where c.decisionId = :id group by c.state",
                        Object[].class)
                .setParameter("id", decision.toString())
                .getResultStream()
                .forEach(row -> progress.put((Candidate.State) row[0], (Long) row[1]));
        return progress;
    }

    @Override
    public List<Candidate> of(UUID decision, Candidate.State state, Part part) {
        return candidates(some(
                entities.createQuery(
                                "select c from CandidateRow c where c.decisionId = :id and c.state = :state order by c.since, c.id",
                                CandidateRow.class)
                        .setParameter("id", decision.toString())
                        .setParameter("state", state),
                part));
    }
}
