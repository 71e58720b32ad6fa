package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.identity.AccountsMet;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory.AccountLink;
import vn.hocvuso.lrsbridge.identity.HomesMet;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.identity.Reaches;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.statements.FedStatement;
import vn.hocvuso.lrsbridge.statements.StatementFeed;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/**
 * Reads the feed on: a batch, its evidence and the new position commit together. A crash makes it read a batch again,
 * which changes nothing.
 */
@Singleton
public class ProgressReader {
    private static final String STATEMENTS = "statements";
    private static final String LINKS = "links";
    /** How many statements or links one reading takes at most. */
    static final int BATCH = 1000;

    private final StatementFeed feed;
    private final PlanBook plans;
    private final CitizenDirectory citizens;
    private final EvidenceBook evidence;
    private final ReaderPositions positions;
    private final AccountsMet accounts;
    private final HomesMet homes;
    private final OwnRecords records;
    private final Recounts recounts;
    private final Reaches reaches;
    private final JpaUncountedVerbs uncounted;

    @Inject
    ProgressReader(
            StatementFeed feed,
            PlanBook plans,
            CitizenDirectory citizens,
            EvidenceBook evidence,
            ReaderPositions positions,
            AccountsMet accounts,
            HomesMet homes,
            OwnRecords records,
            Recounts recounts,
            Reaches reaches,
            JpaUncountedVerbs uncounted) {
        this.feed = feed;
        this.plans = plans;
        this.citizens = citizens;
        this.evidence = evidence;
        this.positions = positions;
        this.accounts = accounts;
        this.homes = homes;
        this.records = records;
        this.recounts = recounts;
        this.reaches = reaches;
        this.uncounted = uncounted;
    }

    /** Reads one batch of statements; answers how many there were. Where there are none, nothing is locked or written. */
    @Transactional
    public int readStatements() {
        long revision = plans.revision();
        if (feed.after(positions.seen(STATEMENTS, revision), 1).isEmpty()) {
            return 0;
        }
        long position = positions.locked(STATEMENTS, revision);
        boolean beginsAgain = position == 0;
        List<FedStatement> batch = feed.after(position, BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        MappingRules rules = new MappingRules(plans.all(), plans.verbs());
        List<Evidence> found = Stream.concat(
                        batch.stream().flatMap(fed -> rules.evidence(fed).stream()), records.evidence(batch).stream())
                .toList();
        evidence.keep(found);
        meet(batch);
        if (beginsAgain) {
            uncounted.forget();
        }
        uncounted.note(batch.stream().filter(rules::isUncounted).toList());
        Set<Ifi> concerned = new HashSet<>(evidence.takeBack(voidedBy(batch)));
        found.forEach(one -> concerned.add(one.learner()));
        if (positions.readsAgain(STATEMENTS)) {
            concerned.addAll(
                    evidence.keepOnly(batch.stream().map(FedStatement::id).toList(), found));
        }
        evidence.changed(owners(concerned));
        positions.move(STATEMENTS, batch.get(batch.size() - 1).position());
        return batch.size();
    }

    /** Of accounts that a credential may not tell of, it is noted that they were met, and nothing that is said of them. */
    private void meet(List<FedStatement> batch) {
        Map<UUID, Reach> reach =
                reaches.of(batch.stream().map(FedStatement::credential).collect(Collectors.toSet()));
        List<Told> told = Told.all(batch);
        accounts.note(told.stream().flatMap(one -> one.seen(reach).stream()).toList());
        homes.note(told.stream()
                .filter(one -> reach.containsKey(one.fed().credential()))
                .map(Told::met)
                .toList());
    }

    private List<UUID> voidedBy(List<FedStatement> batch) {
        return feed.voidedAmong(
                batch.stream().flatMap(fed -> fed.statement().voided().stream()).toList());
    }

    /** Those whose accounts these are; an account that nobody has linked yet waits, its evidence is kept. */
    private Collection<UUID> owners(Collection<Ifi> accounts) {
        return citizens.owners(accounts).values();
    }

    /** Reads one batch of links between accounts and citizens: the history of an account counts once it is linked. */
    @Transactional
    public int readLinks() {
        if (citizens.linkedAfter(positions.seen(LINKS, 0), 1).isEmpty()) {
            return 0;
        }
        List<AccountLink> batch = citizens.linkedAfter(positions.locked(LINKS, 0), BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        // who reads statements at this moment may not see these links: wait for the evidence that they belong to
        positions.locked(STATEMENTS, plans.revision());
        evidence.changed(batch.stream().map(AccountLink::citizen).toList());
        positions.move(LINKS, batch.get(batch.size() - 1).position());
        return batch.size();
    }

    /**
     * Takes note of those about whom a credential has sent something that may tell of others than before, some at a time:
     * their certificates are looked at again. Answers how much there was to do.
     */
    @Transactional
    public int readRecounts() {
        if (!recounts.any()) {
            return 0;
        }
        List<Ifi> concerned = recounts.next(BATCH);
        evidence.changed(owners(concerned));
        // a credential that has come to its end is work as well: the next one follows
        return BATCH;
    }
}
