package vn.hocvuso.lrsbridge.statements;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Batch;
import vn.hocvuso.lrsbridge.xapi.ContentKey;
import vn.hocvuso.lrsbridge.xapi.ShortKey;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;
import vn.hocvuso.lrsbridge.xapi.Unreadable;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/**
 * The way of a request into the store: read, judge each statement, check attachments, stamp, store, set the rest aside,
 * wake the readers. A strict sender's request is stored whole or refused whole; of a lenient one's, the good is stored.
 */
@Singleton
public class StatementIntake {
    private final StatementReader reader = new StatementReader(StatementLimits.defaults());
    private final SharedCommit commits;
    private final AttachmentStore attachments;
    private final Quarantine quarantine;
    private final ActivityDefinitions definitions;
    private final Event<StatementsStored> stored;
    private final Clock clock;

    @Inject
    StatementIntake(
            SharedCommit commits,
            AttachmentStore attachments,
            Quarantine quarantine,
            ActivityDefinitions definitions,
            Event<StatementsStored> stored,
            Clock clock) {
        this.commits = commits;
        this.attachments = attachments;
        this.quarantine = quarantine;
        this.definitions = definitions;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * What became of a request.
     *
     * @param ids of its statements, in their order
     * @param setAside how many of them wait in quarantine
     */
    public record Taken(List<UUID> ids, int setAside) {
        public Taken {
            ids = List.copyOf(ids);
        }
    }

    /** Takes one statement or an array of them. */
    Taken post(Arrival arrival, Caller caller, XapiVersion version) {
        return post(arrival, Sender.of(caller, version));
    }

    private Taken post(Arrival arrival, Sender sender) {
        Batch batch = read(arrival.body(), sender);
        List<Judged> judged = judge(batch, sender);
        checkAttachments(batch, arrival);
        List<NewStatement> statements = stamp(judged, Optional.empty(), sender);
        if (!sender.terms().lenient()) {
            checkIdsDiffer(statements);
        }
        arrival.attachments().forEach(attachments::keep);
        return keep(judged, statements, sender);
    }

    /** Takes one statement under the id of its address. */
    Taken put(UUID id, Arrival arrival, Caller caller, XapiVersion version) {
        Sender sender = Sender.of(caller, version);
        Batch batch = read(arrival.body(), sender);
        if (batch.array()) {
            throw Refused.because(
                    Refusal.INVALID_STATEMENT, "", "PUT chỉ nhận một câu / PUT takes one statement", "an array");
        }
        List<Judged> judged = judge(batch, sender);
        checkAttachments(batch, arrival);
        List<NewStatement> statements = stamp(judged, Optional.of(id), sender);
        statements.forEach(one -> checkId(one, id));
        arrival.attachments().forEach(attachments::keep);
        return keep(judged, statements, sender);
    }

    /**
     * Takes statements that a person recorded here; they are stored whole, or refused.
     *
     * @param by the person, on strict terms and with the authority that they are
     */
    public List<UUID> record(byte[] statements, Caller by) {
        return post(Arrival.of(statements), Sender.of(by, XapiVersion.ONE).defining())
                .ids();
    }

    private Batch read(byte[] body, Sender sender) {
        try {
            return sender.terms().lenient() ? reader.readEach(body) : reader.read(body);
        } catch (Unreadable unreadable) {
            throw new Refused(
                    Refusal.of(unreadable),
                    List.of(Judged.finding(unreadable.index().orElse(-1), unreadable.violation())));
        }
    }

    private static List<Judged> judge(Batch batch, Sender sender) {
        List<Judged> judged = Judged.each(batch, sender);
        if (!sender.terms().lenient()) {
            refuseIfAny(judged.stream().flatMap(one -> one.findings().stream()).toList());
        }
        return judged;
    }

    private static void checkAttachments(Batch batch, Arrival arrival) {
        refuseIfAny(AttachmentCheck.of(batch, arrival.attachments()));
    }

    private static void refuseIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refused(Refusal.INVALID_STATEMENT, findings);
        }
    }

    private static void checkId(NewStatement statement, UUID id) {
        if (!statement.id().equals(id)) {
            throw Refused.because(
                    Refusal.INVALID_STATEMENT,
                    "/id",
                    "id khác với statementId trên địa chỉ / id differs from statementId",
                    statement.id().toString());
        }
    }

    private static List<NewStatement> stamp(List<Judged> judged, Optional<UUID> address, Sender sender) {
        return judged.stream()
                .flatMap(one -> one.valid().stream())
                .map(Statement::of)
                .map(statement -> stamp(statement, address, sender))
                .toList();
    }

    private static NewStatement stamp(Statement statement, Optional<UUID> address, Sender sender) {
        Optional<UUID> named = statement.id().or(() -> address);
        UUID id = named.or(() -> repeated(statement, sender)).orElseGet(UUID::randomUUID);
        return new NewStatement(
                id, named.isPresent(), statement, sender.version().ofStatements(), sender.source());
    }

    /** The id of every repeat of a statement that came without one; within one credential. */
    private static Optional<UUID> repeated(Statement statement, Sender sender) {
        return sender.terms().contentKeys()
                ? ContentKey.of(statement)
                        .map(key -> ShortKey.uuidOf(
                                sender.credential() + " " + key.digest().hex()))
                : Optional.empty();
    }

    /** xAPI 1.0.3 part 3 section 2.1.2: a batch with two statements of one id is refused. */
    private static void checkIdsDiffer(List<NewStatement> statements) {
        Set<UUID> seen = new HashSet<>();
        List<Finding> twice = new ArrayList<>();
        for (NewStatement one : statements) {
            if (!seen.add(one.id()) && one.named()) {
                twice.add(new Finding(
                        statements.indexOf(one),
                        "/id",
                        "Communication 2.1.2",
                        "hai câu trong lô mang cùng id / two statements of the batch have this id",
                        one.id().toString()));
            }
        }
        refuseIfAny(twice);
    }

    private Taken keep(List<Judged> judged, List<NewStatement> statements, Sender sender) {
        SetAside aside = new SetAside(sender, clock.instant());
        judged.stream().filter(Judged::isWrong).forEach(aside::wrong);
        judged.stream().filter(Judged::isRepaired).forEach(aside::repaired);
        store(statements, sender).forEach(clash -> aside.clash(statements.get(clash.index()), clash));
        if (!aside.isEmpty()) {
            quarantine.keep(aside.entries());
        }
        return new Taken(ids(judged, statements, aside), aside.waiting());
    }

    /** Each statement's id, stored or set aside: the sender need not send it again. */
    private static List<UUID> ids(List<Judged> judged, List<NewStatement> statements, SetAside aside) {
        List<UUID> ids = new ArrayList<>();
        int next = 0;
        for (Judged one : judged) {
            ids.add(one.isWrong() ? aside.idOf(one) : statements.get(next++).id());
        }
        return ids;
    }

    /** Stores them; answers those that cannot be stored beside what is held, which a strict sender is refused for. */
    private List<StoreOutcome.Clash> store(List<NewStatement> statements, Sender sender) {
        if (statements.isEmpty()) {
            return List.of();
        }
        StoreOutcome outcome = commits.store(statements);
        if (outcome instanceof StoreOutcome.Conflict conflict) {
            if (!sender.terms().lenient() || isRefusedWhole(statements, conflict)) {
                throw conflict(conflict);
            }
            return storeOthers(statements, conflict, sender.strict());
        }
        if (sender.defines()) {
            definitions.learn(statements);
        }
        stored.fire(new StatementsStored());
        return List.of();
    }

    /** A request that does nothing but void what its sender may not is refused, also where wrong statements are set aside. */
    private static boolean isRefusedWhole(List<NewStatement> statements, StoreOutcome.Conflict conflict) {
        return conflict.conflicts().stream()
                        .filter(clash -> clash.reason().isForbidden())
                        .count()
                == statements.size();
    }

    private List<StoreOutcome.Clash> storeOthers(
            List<NewStatement> statements, StoreOutcome.Conflict conflict, Sender strict) {
        Set<Integer> clashing =
                conflict.conflicts().stream().map(StoreOutcome.Clash::index).collect(Collectors.toSet());
        List<NewStatement> others = new ArrayList<>();
        for (int index = 0; index < statements.size(); index++) {
            if (!clashing.contains(index)) {
                others.add(statements.get(index));
            }
        }
        // one more could clash meanwhile; then it is refused as a whole, and sent again it finds its way
        store(others, strict);
        return conflict.conflicts();
    }

    private static Refused conflict(StoreOutcome.Conflict conflict) {
        boolean mayNot =
                conflict.conflicts().stream().anyMatch(clash -> clash.reason().isForbidden());
        return new Refused(
                mayNot ? Refusal.FOREIGN_VOID : Refusal.STATEMENT_CONFLICT,
                conflict.conflicts().stream().map(SetAside::finding).toList());
    }

    /**
     * Stores a corrected statement in place of one that waits in quarantine, on the terms of the credential that sent it,
     * which for a correction are strict.
     *
     * @param entry the entry that waits
     * @param corrected one statement as JSON
     * @param credential who sent it, with the credential's own terms
     * @param decision who corrected it, and why
     * @throws Refused where the correction breaks a rule, or nobody waits for it any more
     */
    public UUID replay(
            QuarantinedStatement entry, byte[] corrected, Caller credential, QuarantinedStatement.Decision decision) {
        Sender sender = Sender.of(credential, new XapiVersion(entry.version())).strict();
        Batch batch = read(corrected, sender);
        List<Judged> judged = judge(batch, sender);
        checkAttachments(batch, Arrival.of(corrected));
        List<NewStatement> statements = stamp(judged, Optional.of(entry.id()), sender);
        checkIdsDiffer(statements);
        // stored first: should the process die in between, the entry still waits, and doing it again does no harm
        store(statements, sender);
        if (!quarantine.decide(entry.id(), QuarantinedStatement.State.REPLAYED, decision)) {
            throw new Refused(Refusal.ALREADY_DECIDED);
        }
        return statements.get(0).id();
    }
}
