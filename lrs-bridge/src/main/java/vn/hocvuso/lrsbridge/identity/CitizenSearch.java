package vn.hocvuso.lrsbridge.identity;

import java.util.Collection;
import java.util.List;

/** Finds citizens by what people know of them; entries that were merged into another are left out. */
public interface CitizenSearch {
    /**
     * Those whose name holds these words in their order, marks and capitals aside, or who have this school code; in the
     * order of class lists.
     *
     * @param text empty for anybody
     */
    List<Citizen> matching(String text, int limit);

    /** Those with one of these names, folded by {@link VietnameseNames#folded}. */
    List<Citizen> named(Collection<String> foldedNames);

    /** Those with one of these school codes. */
    List<Citizen> withSchoolCode(Collection<String> codes);
}
