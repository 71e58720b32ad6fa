package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Citizens, and which accounts on platforms are theirs. {@code CitizenDirectoryContract} says what it does. */
public interface CitizenDirectory {
    /** Adds a citizen, or replaces what is known of one. */
    void enrol(Citizen citizen);

    /** The citizen with this id. */
    Optional<Citizen> find(UUID id);

    /** The citizens with these ids. */
    List<Citizen> findAll(Collection<UUID> ids);

    /**
     * Says that an account belongs to a citizen; an account belongs to one at a time.
     *
     * @param by who says so
     */
    void link(Ifi account, UUID citizen, String by, Instant at);

    /** The same for an account that is told by its platform's home page and its name there. */
    default void linkAccount(String homePage, String name, UUID citizen, String by, Instant at) {
        link(Ifi.account(homePage, name), citizen, by, at);
    }

    /** Whose account this is. */
    Optional<UUID> owner(Ifi account);

    /** Which of these accounts belong to somebody. */
    Set<Ifi> linked(Collection<Ifi> accounts);

    /** The accounts of citizens; whoever has none is not in the answer. */
    Map<UUID, List<Ifi>> accounts(Collection<UUID> citizens);

    /** Which accounts are a citizen's, and who said so. */
    List<Linked> links(UUID citizen);

    /**
     * Who said that an account is a citizen's, and when.
     *
     * @param by a person, or the part of this server that did it
     */
    record Linked(Ifi account, String by, Instant at) {}

    /** The next links, in the order of their commits. */
    List<AccountLink> linkedAfter(long position, int limit);

    /**
     * A link.
     *
     * @param position its place in the order of commits
     */
    record AccountLink(long position, UUID citizen) {}
}
