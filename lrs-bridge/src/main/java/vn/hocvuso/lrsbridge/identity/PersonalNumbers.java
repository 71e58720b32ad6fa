package vn.hocvuso.lrsbridge.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Personal identification numbers: sealed at rest, found by a keyed hash, shown masked. They are in no address, log,
 * certificate or code. {@code PersonalNumbersContract} says what it does.
 */
public interface PersonalNumbers {
    /**
     * Keeps a citizen's number in place of the one before.
     *
     * @throws Refused where another citizen has it
     */
    void keep(UUID citizen, PersonalNumber number);

    /** Whose number this is. */
    Optional<UUID> owner(PersonalNumber number);

    /** Whose numbers these are; those that are nobody's are not in the answer. */
    Map<PersonalNumber, UUID> owners(Collection<PersonalNumber> numbers);

    /** The numbers of citizens with all but the last digits hidden; whoever has none is not in the answer. */
    Map<UUID, String> masked(Collection<UUID> citizens);

    /** Whether the number does not go together with what else is known; says nothing of the number itself. */
    java.util.List<PersonalNumber.Doubt> doubts(Citizen citizen);

    /**
     * A number in full. That it was seen, by whom and why, is in the access log.
     *
     * @throws Refused where the caller may not, or there is none
     */
    PersonalNumber reveal(UUID citizen, Caller by, String reason);
}
