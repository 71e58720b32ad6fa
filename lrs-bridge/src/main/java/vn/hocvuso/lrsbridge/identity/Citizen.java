package vn.hocvuso.lrsbridge.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who learns and may be certified. The personal identification number is not here: see {@link
 * PersonalNumbers}.
 *
 * @param fullName as it is written on papers, in Unicode NFC
 * @param birth when they were born, where somebody has said it
 * @param schoolCode how a school's lists call them (mã học sinh); empty without one
 * @param audiences the codes of the audiences of the plan that the person belongs to
 * @param guardians who answers for them, where they are a minor
 */
public record Citizen(
        UUID id,
        String fullName,
        Optional<Birth> birth,
        Sex sex,
        Residence residence,
        String schoolCode,
        Set<String> audiences,
        List<Guardian> guardians) {
    private static final int CHILD_UNTIL = 16;
    private static final int LONGEST_NAME = 200;

    public Citizen {
        fullName = VietnameseNames.kept(fullName);
        schoolCode = VietnameseNames.kept(schoolCode);
        if (fullName.isEmpty() || fullName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a citizen has a name of at most " + LONGEST_NAME + " letters");
        }
        audiences = Set.copyOf(audiences);
        guardians = List.copyOf(guardians);
    }

    /** Somebody of whom not more is known. */
    public Citizen(UUID id, String fullName, int birthYear, Set<String> audiences) {
        this(id, fullName, Optional.of(Birth.in(birthYear)), Sex.UNKNOWN, Residence.UNKNOWN, "", audiences, List.of());
    }

    /** The year of birth; 0 where nobody has said it. */
    public int birthYear() {
        return birth.map(Birth::year).orElse(0);
    }

    /**
     * Whether the person may still be a child in that year: under sixteen (Luật Trẻ em 2016, Điều 1). Counted by the
     * year alone, in favour of the child, as is everybody whose year nobody has said.
     */
    public boolean mayBeChild(int year) {
        return birth.map(known -> year - known.year() <= CHILD_UNTIL).orElse(true);
    }

    /** The same person for other audiences. */
    public Citizen withAudiences(Set<String> others) {
        return new Citizen(id, fullName, birth, sex, residence, schoolCode, others, guardians);
    }

    /** The given name, by which Vietnamese lists are sorted. */
    public String givenName() {
        return VietnameseNames.given(fullName);
    }
}
