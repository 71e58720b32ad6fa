package vn.hocvuso.lrsbridge.identity;

import java.text.Normalizer;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who learns and may be certified.
 *
 * @param fullName as it is written on papers, in Unicode NFC
 * @param birthYear the year of birth
 * @param audiences the codes of the audiences of the plan that the person belongs to
 */
public record Citizen(UUID id, String fullName, int birthYear, Set<String> audiences) {
    private static final int CHILD_UNTIL = 16;

    public Citizen {
        fullName = Normalizer.normalize(fullName.strip(), Normalizer.Form.NFC);
        if (fullName.isEmpty()) {
            throw new IllegalArgumentException("a citizen has a name");
        }
        audiences = Set.copyOf(audiences);
    }

    /**
     * Whether the person may still be a child in that year: under sixteen (Luật Trẻ em 2016, Điều 1). Counted by the
     * year alone, in favour of the child.
     */
    public boolean mayBeChild(int year) {
        return year - birthYear <= CHILD_UNTIL;
    }

    /** The given name, by which Vietnamese lists are sorted. */
    public String givenName() {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
