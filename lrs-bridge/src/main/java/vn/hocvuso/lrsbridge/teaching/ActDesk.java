package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.LinkGround;
import vn.hocvuso.lrsbridge.mapping.ProgressReader;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Records what people decide and see: noted what it is for, stored as a statement like any other, and read at once, so
 * that the next page shows it.
 */
@Singleton
public class ActDesk {
    /** A reading takes 200 statements; who decides while a million arrive sees it a moment later. */
    private static final int READINGS = 20;

    private final ActBook acts;
    private final RecordedHere recorded;
    private final StatementsOfPeople statements;
    private final CitizenDirectory citizens;
    private final ProgressReader reader;
    private final ActStatements words;
    private final Clock clock;

    @Inject
    public ActDesk(
            ActBook acts,
            RecordedHere recorded,
            StatementsOfPeople statements,
            CitizenDirectory citizens,
            ProgressReader reader,
            BridgeSettings settings,
            Clock clock) {
        this.acts = acts;
        this.recorded = recorded;
        this.statements = statements;
        this.citizens = citizens;
        this.reader = reader;
        this.words = new ActStatements(settings);
        this.clock = clock;
    }

    /** What somebody wants recorded, of one pupil or of many. */
    public record Order(
            Classroom classroom, String competency, RecordedHere.Kind kind, String reason, Collection<UUID> pupils) {
        public Order {
            pupils = List.copyOf(pupils);
        }
    }

    /** Records it; answers of how many. */
    int record(Order order, Curriculum curriculum, Caller by) {
        List<Citizen> pupils = citizens.findAll(order.pupils());
        List<RecordedAct> all =
                pupils.stream().map(pupil -> act(order, pupil, by)).toList();
        if (all.isEmpty()) {
            return 0;
        }
        pupils.forEach(pupil -> link(pupil, by));
        acts.add(all);
        recorded.note(all.stream()
                .map(act ->
                        new RecordedHere.Recorded(act.statement(), curriculum.id(), order.competency(), order.kind()))
                .toList());
        statements.store(words.of(all, pupils, curriculum), words.authority(by));
        readOn();
        return all.size();
    }

    private RecordedAct act(Order order, Citizen pupil, Caller by) {
        return new RecordedAct(
                UUID.randomUUID(),
                new RecordedAct.Subject(order.classroom().id(), pupil.id(), order.competency()),
                order.kind(),
                order.reason(),
                by.id(),
                by.name(),
                clock.instant(),
                Optional.empty());
    }

    private void link(Citizen pupil, Caller by) {
        var account = words.account(pupil.id());
        if (citizens.owner(account).isEmpty()) {
            citizens.link(account, pupil.id(), new LinkGround(LinkGround.How.IN_PERSON, by.name(), clock.instant()));
        }
    }

    private void readOn() {
        int read = 1;
        for (int reading = 0; reading < READINGS && read > 0; reading++) {
            read = reader.readStatements() + reader.readLinks();
        }
    }

    /**
     * Takes an act back by voiding its statement; the result is what it was without it.
     *
     * @throws Refused where there is no such act about this pupil, or it was taken back already
     */
    void withdraw(UUID statement, UUID pupil, Caller by) {
        RecordedAct act = acts.find(statement)
                .filter(one -> citizens.allIds(pupil).contains(one.what().pupil()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (act.withdrawn().isPresent()) {
            throw new Refused(Refusal.ALREADY_DECIDED);
        }
        Instant now = clock.instant();
        statements.store(words.voiding(act, by, now), words.authority(by));
        acts.withdraw(statement, new RecordedAct.Withdrawal(by.name(), now));
        readOn();
    }

    /** What was recorded of a pupil's competency, under any id of theirs, the newest first. */
    List<RecordedAct> about(UUID pupil, String competency) {
        List<RecordedAct> all = new ArrayList<>();
        citizens.allIds(pupil).forEach(id -> all.addAll(acts.about(id, competency)));
        return all;
    }

    /** Whether any account on a platform is linked to a pupil. */
    boolean isLinked(UUID pupil) {
        return citizens.accounts(List.of(pupil)).values().stream()
                .flatMap(List::stream)
                .anyMatch(account -> !words.isOurs(account));
    }
}
