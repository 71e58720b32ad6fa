package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** What the reader of statements tells about the accounts it meets: new ones wait to be linked, codes link them. */
@Singleton
public class AccountsMet {
    private static final int MOST = 100_000;

    private final PlatformAccounts accounts;
    private final LinkCodes codes;
    private final Clock clock;

    /** Those that are in the table for certain: most statements are about learners who were met before. */
    private final Set<Known> known = ConcurrentHashMap.newKeySet();

    /** An account, and whether it has been looked up with a name: one without may get one. */
    private record Known(Ifi account, boolean named) {
        static Known of(Seen seen) {
            return new Known(seen.account(), !seen.name().isEmpty());
        }
    }

    @Inject
    public AccountsMet(PlatformAccounts accounts, LinkCodes codes, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * An account in a statement.
     *
     * @param name what its platform calls the learner; empty where it does not say
     * @param answer what the learner typed, where the statement tells it
     */
    public record Seen(Ifi account, String name, Optional<String> answer) {}

    /** Takes note, as part of the caller's transaction. */
    public void note(Collection<Seen> seen) {
        List<Seen> fresh =
                seen.stream().filter(one -> !known.contains(Known.of(one))).toList();
        if (!fresh.isEmpty()) {
            Set<Ifi> inTheTable = Set.copyOf(accounts.met(fresh.stream()
                    .map(one -> new PlatformAccounts.Met(one.account(), one.name(), clock.instant()))
                    .toList()));
            remember(fresh.stream()
                    .filter(one -> inTheTable.contains(one.account()))
                    .map(Known::of)
                    .toList());
        }
        seen.forEach(one -> one.answer().ifPresent(answer -> codes.redeem(answer, one.account(), clock.instant())));
    }

    private void remember(List<Known> inTheTable) {
        if (known.size() > MOST) {
            known.clear();
        }
        known.addAll(inTheTable);
    }
}
