package vn.hocvuso.lrsbridge.bridging;

import java.util.List;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.statements.PlatformFeeds;
import vn.hocvuso.lrsbridge.statements.QuarantinedStatement;
import vn.hocvuso.lrsbridge.statements.RefusedRequest;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/**
 * One platform.
 *
 * @param setUp what is to be entered there, with a gap where its secret stands
 */
public record PlatformPage(Details details, SetUp setUp) implements Page {
    /** What stands where the secret was. */
    static final String GAP = "••••••";

    /**
     * What is known of it.
     *
     * @param refusals its latest refused requests
     * @param waiting what of it waits in quarantine
     * @param unlinked the accounts of its latest statements that belong to nobody yet
     * @param outOfReach what it has sent about others than it may tell of
     */
    public record Details(
            PlatformCredential credential,
            PlatformFeeds.State feed,
            List<RefusedRequest> refusals,
            List<QuarantinedStatement> waiting,
            List<Ifi> unlinked,
            OutOfReach outOfReach) {
        public Details {
            refusals = List.copyOf(refusals);
            waiting = List.copyOf(waiting);
            unlinked = List.copyOf(unlinked);
        }
    }

    @Override
    public String template() {
        return "platform.jte";
    }
}
