package vn.hocvuso.lrsbridge.statements;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Batch;
import vn.hocvuso.lrsbridge.xapi.Received;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;
import vn.hocvuso.lrsbridge.xapi.StatementRules;
import vn.hocvuso.lrsbridge.xapi.Unreadable;
import vn.hocvuso.lrsbridge.xapi.Violation;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/** The way of a body into the store: read, check the rules, stamp, store, wake the readers. */
@Singleton
public class StatementIntake {
    private final StatementReader reader = new StatementReader(StatementLimits.defaults());
    private final StatementStore store;
    private final Event<StatementsStored> stored;

    @Inject
    public StatementIntake(StatementStore store, Event<StatementsStored> stored) {
        this.store = store;
        this.stored = stored;
    }

    /** Takes one statement or an array of them; returns their ids in order. */
    List<UUID> post(byte[] body, Caller caller, XapiVersion version) {
        Batch batch = read(body);
        checkRules(batch, version);
        List<NewStatement> statements = stamp(batch, Optional.empty(), caller, version);
        checkIdsDiffer(statements);
        return keep(statements);
    }

    /** Takes one statement under the id of its address. */
    void put(UUID id, byte[] body, Caller caller, XapiVersion version) {
        Batch batch = read(body);
        if (batch.array()) {
            throw Refused.because(
                    Refusal.INVALID_STATEMENT, "", "PUT chỉ nhận một câu / PUT takes one statement", "an array");
        }
        checkRules(batch, version);
        List<NewStatement> statements = stamp(batch, Optional.of(id), caller, version);
        if (!statements.get(0).id().equals(id)) {
            throw Refused.because(
                    Refusal.INVALID_STATEMENT,
                    "/id",
                    "id khác với statementId trên địa chỉ / id differs from statementId",
                    statements.get(0).id().toString());
        }
        keep(statements);
    }

    private Batch read(byte[] body) {
        try {
            return reader.read(body);
        } catch (Unreadable unreadable) {
            throw new Refused(
                    Refusal.UNREADABLE_JSON, List.of(finding(unreadable.index().orElse(-1), unreadable.violation())));
        }
    }

    private static void checkRules(Batch batch, XapiVersion version) {
        List<Finding> findings = new ArrayList<>();
        for (Received received : batch.statements()) {
            int index = batch.array() ? received.index() : -1;
            StatementRules.check(received.json(), version).forEach(found -> findings.add(finding(index, found)));
        }
        if (!findings.isEmpty()) {
            throw new Refused(Refusal.INVALID_STATEMENT, findings);
        }
    }

    private static Finding finding(int index, Violation violation) {
        return new Finding(
                index,
                violation.pointer(),
                violation.rule().requirement(),
                violation.rule().vietnamese() + " / " + violation.rule().english(),
                violation.found());
    }

    private static List<NewStatement> stamp(Batch batch, Optional<UUID> id, Caller caller, XapiVersion version) {
        String authority =
                caller.platform().map(Caller.Platform::authority).orElseThrow(() -> new Refused(Refusal.FORBIDDEN));
        return batch.statements().stream()
                .map(Statement::of)
                .map(statement -> new NewStatement(
                        statement.id().or(() -> id).orElseGet(UUID::randomUUID), statement, version.text(), authority))
                .toList();
    }

    /** xAPI 1.0.3 part 3 section 2.1.2: a batch with two statements of one id is refused. */
    private static void checkIdsDiffer(List<NewStatement> statements) {
        Set<UUID> seen = new HashSet<>();
        List<Finding> twice = new ArrayList<>();
        for (int index = 0; index < statements.size(); index++) {
            UUID id = statements.get(index).id();
            if (!seen.add(id)) {
                twice.add(new Finding(
                        index,
                        "/id",
                        "Communication 2.1.2",
                        "hai câu trong lô mang cùng id / two statements of the batch have this id",
                        id.toString()));
            }
        }
        if (!twice.isEmpty()) {
            throw new Refused(Refusal.INVALID_STATEMENT, twice);
        }
    }

    private List<UUID> keep(List<NewStatement> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        StoreOutcome outcome = store.store(statements);
        if (outcome instanceof StoreOutcome.Stored kept) {
            stored.fire(new StatementsStored());
            return kept.ids();
        }
        throw conflict((StoreOutcome.Conflict) outcome);
    }

    private static Refused conflict(StoreOutcome.Conflict conflict) {
        return new Refused(
                Refusal.STATEMENT_CONFLICT,
                conflict.conflicts().stream()
                        .map(clash -> new Finding(
                                clash.index(),
                                "/id",
                                "Communication 2.1.1",
                                "câu đã lưu với id này có nội dung khác / the statement held under this id differs",
                                clash.id().toString()))
                        .toList());
    }
}
