package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** The accounts that platforms sent something about. {@code LinksContract} says what it does. */
public interface PlatformAccounts {
    /**
     * Takes note of accounts. Those that are known stay as they are, but for a name where none was known. Answers those
     * that were known already and stay as they are.
     */
    List<Ifi> met(Collection<Met> accounts);

    /** Those that belong to nobody, the newest first. */
    List<Met> unlinked(int limit);

    /** How many belong to nobody. */
    long countUnlinked();

    /** Those that belong to nobody and whose platform gives one of these names, folded. */
    List<Met> unlinkedNamed(Collection<String> foldedNames);

    /**
     * An account.
     *
     * @param name what its platform calls the learner; empty where it does not say
     * @param first when it was first met
     */
    record Met(Ifi account, String name, Instant first) {
        private static final int LONGEST = 300;

        public Met {
            String kept = VietnameseNames.kept(name);
            name = kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
        }
    }
}
