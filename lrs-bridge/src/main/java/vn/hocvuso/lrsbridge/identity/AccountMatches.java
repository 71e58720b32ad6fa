package vn.hocvuso.lrsbridge.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Whose an account could be, and why one might think so. Pure; it proposes, people decide. */
public final class AccountMatches {
    private static final int MOST = 5;

    private AccountMatches() {}

    /** Why an account could be somebody's, the strongest first. */
    public enum Reason {
        /** The account's name on its platform is their personal identification number. */
        PERSONAL_NUMBER,
        /** It is their school code. */
        SCHOOL_CODE,
        /** The platform calls the learner exactly so. */
        SAME_NAME,
        /** It does, but for marks and capitals. */
        LIKE_NAME
    }

    /**
     * Somebody whose it could be.
     *
     * @param reasons why, the strongest first
     * @param alone whether nobody else here has that name
     */
    public record Match(Citizen citizen, List<Reason> reasons, boolean alone) {
        public Match {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The matches of an account, the best first.
     *
     * @param candidates who could be meant at all
     * @param numberOwner whose personal number the account's name is
     */
    public static List<Match> of(
            PlatformAccounts.Met account, Collection<Citizen> candidates, Optional<UUID> numberOwner) {
        String folded = VietnameseNames.folded(account.name());
        long namesakes = candidates.stream()
                .filter(one -> VietnameseNames.folded(one.fullName()).equals(folded))
                .count();
        return candidates.stream()
                .map(one -> new Match(one, reasons(account, one, numberOwner), namesakes <= 1))
                .filter(match -> !match.reasons().isEmpty())
                .sorted(Comparator.<Match, Reason>comparing(
                                match -> match.reasons().get(0))
                        .thenComparing(match -> match.citizen().fullName(), VietnameseNames.asInClassLists())
                        .thenComparing(match -> match.citizen().id()))
                .limit(MOST)
                .toList();
    }

    private static List<Reason> reasons(PlatformAccounts.Met account, Citizen citizen, Optional<UUID> numberOwner) {
        List<Reason> reasons = new ArrayList<>();
        if (numberOwner.filter(citizen.id()::equals).isPresent()) {
            reasons.add(Reason.PERSONAL_NUMBER);
        }
        if (!citizen.schoolCode().isEmpty() && citizen.schoolCode().equalsIgnoreCase(login(account.account()))) {
            reasons.add(Reason.SCHOOL_CODE);
        }
        if (citizen.fullName().equals(account.name())) {
            reasons.add(Reason.SAME_NAME);
        } else if (!account.name().isEmpty()
                && VietnameseNames.folded(citizen.fullName()).equals(VietnameseNames.folded(account.name()))) {
            reasons.add(Reason.LIKE_NAME);
        }
        return reasons;
    }

    /** What somebody types to sign in there: the account's name, or the part of a mail address before the @. */
    static String login(Ifi account) {
        String name = account.name().startsWith("mailto:") ? account.name().substring(7) : account.name();
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }
}
