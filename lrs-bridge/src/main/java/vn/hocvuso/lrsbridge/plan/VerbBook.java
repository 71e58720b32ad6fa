package vn.hocvuso.lrsbridge.plan;

import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refused;

/** What officers decide about the verbs of statements. {@code VerbBookContract} says what it does. */
public interface VerbBook {
    /** The table as it is now, on every node. */
    VerbTable table();

    /**
     * Decides what a verb means from now on, also in statements that are held already; the decision is logged.
     *
     * @param meaning empty to take back what was decided, so that the verb means what it does without officers
     * @param ground the decision or the reason
     * @throws Refused where the meaning of the verb is fixed, or nothing would change
     */
    VerbTable.Entry decide(String verb, Optional<VerbMeaning> meaning, String ground, Caller by);
}
