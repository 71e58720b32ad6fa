package vn.hocvuso.lrsbridge.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Curricula in H2 or PostgreSQL. What was read is kept until the next import, here or on another node. */
@Singleton
public class JpaPlanBook implements PlanBook {
    private final EntityManager entities;
    private final AuditLog log;
    private volatile Held held = new Held(0, Map.of(), VerbTable.shipped());

    @Inject
    public JpaPlanBook(EntityManager entities, AuditLog log) {
        this.entities = entities;
        this.log = log;
    }

    /** The curricula, and the table of verbs, at a revision. */
    private record Held(long revision, Map<Curriculum.Id, Curriculum> curricula, VerbTable verbs) {}

    @Override
    @Transactional
    public Curriculum.Id add(byte[] curriculumXml) {
        Curriculum.Id id = PlanReader.curriculum(curriculumXml).id();
        List<PlanDocumentRow> documents = documents();
        boolean same = documents.stream().anyMatch(row -> row.says(PlanDocumentRow.Kind.CURRICULUM, curriculumXml));
        boolean other = documents.stream()
                .anyMatch(row -> row.kind() == PlanDocumentRow.Kind.CURRICULUM
                        && row.curriculum().equals(id));
        if (!same && other) {
            throw Refused.because(Refusal.CURRICULUM_CONFLICT, "version", "đã có / is held already", id.toString());
        }
        if (!same) {
            keep(documents.size() + 1, PlanDocumentRow.Kind.CURRICULUM, id, curriculumXml);
        }
        return id;
    }

    @Override
    @Transactional
    public void addRules(byte[] rulesXml) {
        PlanReader.Rules rules = PlanReader.rules(rulesXml);
        Curriculum curriculum = demand(rules.curriculum());
        refuse(
                Refusal.INVALID_CURRICULUM,
                rules,
                rule -> !curriculum.codes().containsAll(rule.competencies()),
                "curriculum.unknown-competency",
                "chương trình không có năng lực này / the curriculum has no such competency");
        List<PlanDocumentRow> documents = documents();
        if (documents.stream().noneMatch(row -> row.says(PlanDocumentRow.Kind.RULES, rulesXml))) {
            refuse(
                    Refusal.CURRICULUM_CONFLICT,
                    rules,
                    rule -> curriculum.rules().stream()
                            .anyMatch(held -> held.id().equals(rule.id())),
                    "curriculum.rule-id",
                    "đã có quy tắc mang mã này / a rule with this id is held already");
            keep(documents.size() + 1, PlanDocumentRow.Kind.RULES, rules.curriculum(), rulesXml);
        }
    }

    private Curriculum demand(Curriculum.Id id) {
        return find(id).orElseThrow(() -> Refused.because(
                Refusal.INVALID_CURRICULUM,
                "curriculum",
                "không có chương trình này / there is no such curriculum",
                id.toString()));
    }

    private static void refuse(
            Refusal refusal,
            PlanReader.Rules rules,
            Predicate<Curriculum.Rule> wrong,
            String requirement,
            String message) {
        List<Refused.Finding> found = rules.rules().stream()
                .filter(wrong)
                .map(rule -> new Refused.Finding(
                        -1, rule.id(), requirement, message, rule.competencies().toString()))
                .toList();
        if (!found.isEmpty()) {
            throw new Refused(refusal, found);
        }
    }

    private void keep(int position, PlanDocumentRow.Kind kind, Curriculum.Id id, byte[] xml) {
        entities.persist(new PlanDocumentRow(position, kind, id, xml));
        entities.flush();
    }

    private List<PlanDocumentRow> documents() {
        return entities.createQuery("select d from PlanDocumentRow d order by d.position", PlanDocumentRow.class)
                .getResultList();
    }

    @Override
    @Transactional
    public void approve(Curriculum.Id id, Approval approval) {
        demand(id);
        if (approval(id).isPresent()) {
            throw Refused.because(
                    Refusal.CURRICULUM_CONFLICT, "approval", "đã được phê duyệt / is approved already", id.toString());
        }
        entities.persist(new ApprovalRow(id, approval));
        String decided = id + "\n" + approval.authority() + "\n" + approval.decision() + "\n" + approval.day();
        log.append(AuditEntry.about(AuditEntry.Kind.CURRICULUM_APPROVED, decided.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Approval> approval(Curriculum.Id id) {
        return Optional.ofNullable(entities.find(ApprovalRow.class, id.toString()))
                .map(ApprovalRow::approval);
    }

    @Override
    public Optional<Curriculum> find(Curriculum.Id id) {
        return Optional.ofNullable(current().curricula().get(id));
    }

    @Override
    public Optional<byte[]> document(Curriculum.Id id) {
        return documents().stream()
                .filter(row -> row.kind() == PlanDocumentRow.Kind.CURRICULUM
                        && row.curriculum().equals(id))
                .map(PlanDocumentRow::xml)
                .findFirst();
    }

    @Override
    public List<byte[]> addedRules(Curriculum.Id id) {
        return documents().stream()
                .filter(row -> row.kind() == PlanDocumentRow.Kind.RULES
                        && row.curriculum().equals(id))
                .map(PlanDocumentRow::xml)
                .toList();
    }

    @Override
    public List<Curriculum> all() {
        return new ArrayList<>(current().curricula().values());
    }

    @Override
    public VerbTable verbs() {
        return current().verbs();
    }

    @Override
    public long revision() {
        return count("select count(d) from PlanDocumentRow d")
                + count("select count(a) from ApprovalRow a")
                + count("select count(v) from VerbRow v")
                + ShippedVerbs.revision();
    }

    private long count(String query) {
        return entities.createQuery(query, Long.class).getSingleResult();
    }

    private Held current() {
        long revision = revision();
        Held known = held;
        if (known.revision() == revision) {
            return known;
        }
        Map<Curriculum.Id, Curriculum> curricula = new LinkedHashMap<>();
        for (PlanDocumentRow document : documents()) {
            if (document.kind() == PlanDocumentRow.Kind.CURRICULUM) {
                curricula.put(document.curriculum(), PlanReader.curriculum(document.xml()));
            } else {
                curricula.computeIfPresent(
                        document.curriculum(),
                        (id, curriculum) ->
                                curriculum.with(PlanReader.rules(document.xml()).rules()));
            }
        }
        Held read = new Held(revision, curricula, JpaVerbBook.table(entities));
        held = read;
        return read;
    }
}
