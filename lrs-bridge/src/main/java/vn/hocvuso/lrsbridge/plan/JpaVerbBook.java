package vn.hocvuso.lrsbridge.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Decisions about verbs in H2 or PostgreSQL. */
@Singleton
public class JpaVerbBook implements VerbBook {
    private final EntityManager entities;
    private final AuditLog log;
    private final Clock clock;

    @Inject
    public JpaVerbBook(EntityManager entities, AuditLog log, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public VerbTable table() {
        return table(entities);
    }

    static VerbTable table(EntityManager entities) {
        List<VerbRow> rows = entities.createQuery("select v from VerbRow v order by v.version", VerbRow.class)
                .getResultList();
        return VerbTable.shipped().with(rows.stream().map(VerbRow::decision).toList());
    }

    @Override
    @Transactional
    public VerbTable.Entry decide(String verb, Optional<VerbMeaning> meaning, String ground, Caller by) {
        String named = VerbTable.canonical(verb);
        if (VerbTable.isFixed(named)) {
            throw Refused.because(
                    Refusal.INVALID_VERB,
                    "verb",
                    "nghĩa của động từ này do xAPI, cmi5 hoặc ADL ấn định / xAPI, cmi5 or ADL says what this verb means",
                    verb);
        }
        String decided = named + "\n" + meaning.map(VerbMeaning::code).orElse("") + "\n" + ground + "\n" + by.id();
        // the head of the log is locked from here on: decisions follow one another, on all nodes
        log.append(AuditEntry.about(AuditEntry.Kind.VERB_DECIDED, decided.getBytes(StandardCharsets.UTF_8)));
        VerbTable before = table();
        if (isSo(named, meaning, before)) {
            throw Refused.because(Refusal.VERB_CONFLICT, "verb", "đang đúng như vậy rồi / it means that already", verb);
        }
        VerbTable.Entry decision = new VerbTable.Entry(
                before.version() + 1,
                named,
                meaning,
                ground,
                Optional.of(new VerbTable.Decided(by.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS))));
        entities.persist(new VerbRow(decision, by.id()));
        return decision;
    }

    private static boolean isSo(String verb, Optional<VerbMeaning> meaning, VerbTable before) {
        Optional<VerbTable.Entry> now = before.of(verb);
        boolean decided = now.flatMap(VerbTable.Entry::decided).isPresent();
        return meaning.isEmpty()
                ? !decided
                : now.flatMap(VerbTable.Entry::meaning).equals(meaning);
    }
}
