package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/**
 * Citizens, and which accounts on platforms are theirs. Of two entries of one person that were merged, either id finds
 * the one that is kept. {@code CitizenDirectoryContract} says what it does.
 */
public interface CitizenDirectory {
    /** Adds a citizen, or replaces what is known of one. */
    void enrol(Citizen citizen);

    /** The same for many. */
    void enrolAll(Collection<Citizen> citizens);

    /** Adds or replaces one on the word of a person who looked at them; remembered, so that no older list undoes it. */
    void correct(Citizen citizen, Instant at);

    /** Which of these were corrected after a moment. */
    Set<UUID> correctedSince(Instant moment, Collection<UUID> ids);

    /** The citizen with this id. */
    Optional<Citizen> find(UUID id);

    /** The same, held so that nobody else changes what is known of them before this transaction ends. */
    Optional<Citizen> findToCorrect(UUID id);

    /** The citizens with these ids, each once. */
    List<Citizen> findAll(Collection<UUID> ids);

    /** For each of these ids, the id of the citizen that it stands for: itself, unless it was merged. */
    Map<UUID, UUID> standsFor(Collection<UUID> ids);

    /** Every entry that was merged, with the one that it stands for. */
    Map<UUID, UUID> merged();

    /** All ids of one person: this one, the kept one, and those merged into it. */
    Set<UUID> allIds(UUID id);

    /** Says that an account belongs to a citizen; an account belongs to one at a time. */
    void link(Ifi account, UUID citizen, LinkGround ground);

    /**
     * The same by an officer.
     *
     * @param by who says so
     */
    default void link(Ifi account, UUID citizen, String by, Instant at) {
        link(account, citizen, new LinkGround(LinkGround.How.OFFICER, by, at));
    }

    /** The same for an account that is told by its platform's home page and its name there. */
    default void linkAccount(String homePage, String name, UUID citizen, String by, Instant at) {
        link(Ifi.account(homePage, name), citizen, by, at);
    }

    /** Says that an account is nobody's any more; what it brought waits again. Without a link it changes nothing. */
    void unlink(Ifi account, LinkGround ground);

    /** Whose account this is. */
    Optional<UUID> owner(Ifi account);

    /** Whose these accounts are; those that belong to nobody are not in the answer. */
    Map<Ifi, UUID> owners(Collection<Ifi> accounts);

    /** Which of these accounts belong to somebody. */
    Set<Ifi> linked(Collection<Ifi> accounts);

    /** The accounts of citizens, those of merged entries among them; whoever has none is not in the answer. */
    Map<UUID, List<Ifi>> accounts(Collection<UUID> citizens);

    /** For whom links changed next, in the order of their commits: those who gained an account and those who lost one. */
    List<AccountLink> linkedAfter(long position, int limit);

    /**
     * A change of links.
     *
     * @param position its place in the order of commits
     */
    record AccountLink(long position, UUID citizen) {}
}
