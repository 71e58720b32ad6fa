package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The accounts that are nobody's yet, each with those whose it could be. */
@Singleton
public class AccountInbox {
    private final PlatformAccounts accounts;
    private final CitizenSearch search;
    private final CitizenDirectory citizens;
    private final PersonalNumbers numbers;

    @Inject
    public AccountInbox(
            PlatformAccounts accounts, CitizenSearch search, CitizenDirectory citizens, PersonalNumbers numbers) {
        this.accounts = accounts;
        this.search = search;
        this.citizens = citizens;
        this.numbers = numbers;
    }

    /** An account that waits. */
    public record Waiting(PlatformAccounts.Met account, List<AccountMatches.Match> matches) {
        public Waiting {
            matches = List.copyOf(matches);
        }
    }

    /** The newest of all. */
    public List<Waiting> newest(int limit) {
        List<PlatformAccounts.Met> waiting = accounts.unlinked(limit);
        Map<UUID, Citizen> candidates = new LinkedHashMap<>();
        Map<PersonalNumber, UUID> owners = owners(waiting);
        Stream.of(
                        search.named(waiting.stream()
                                .map(one -> VietnameseNames.folded(one.name()))
                                .toList()),
                        search.withSchoolCode(waiting.stream()
                                .map(one -> AccountMatches.login(one.account()))
                                .toList()),
                        citizens.findAll(owners.values()))
                .flatMap(List::stream)
                .forEach(one -> candidates.put(one.id(), one));
        return waiting.stream()
                .map(one -> new Waiting(one, AccountMatches.of(one, candidates.values(), owner(one, owners))))
                .toList();
    }

    private Map<PersonalNumber, UUID> owners(List<PlatformAccounts.Met> waiting) {
        return numbers.owners(waiting.stream()
                .flatMap(one -> PersonalNumber.typed(AccountMatches.login(one.account())).stream())
                .toList());
    }

    private static Optional<UUID> owner(PlatformAccounts.Met account, Map<PersonalNumber, UUID> owners) {
        return PersonalNumber.typed(AccountMatches.login(account.account())).map(owners::get);
    }

    /** Those that could be of one of these citizens, by their name; nobody else's name is shown. */
    public List<Waiting> ofThese(Collection<Citizen> pupils) {
        return accounts
                .unlinkedNamed(pupils.stream()
                        .map(one -> VietnameseNames.folded(one.fullName()))
                        .distinct()
                        .toList())
                .stream()
                .map(one -> new Waiting(one, AccountMatches.of(one, pupils, Optional.empty())))
                .toList();
    }

    /** How many wait. */
    public long count() {
        return accounts.countUnlinked();
    }
}
