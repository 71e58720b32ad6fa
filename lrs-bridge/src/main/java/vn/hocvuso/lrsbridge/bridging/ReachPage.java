package vn.hocvuso.lrsbridge.bridging;

import java.util.List;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * Where an administrator says of whom a key may tell.
 *
 * @param form what is so, or was entered
 * @param findings what of it is wrong
 */
public record ReachPage(PlatformCredential credential, ReachForm form, List<Finding> findings) implements Page {
    public ReachPage {
        findings = List.copyOf(findings);
    }

    @Override
    public String template() {
        return "platform-reach.jte";
    }
}
