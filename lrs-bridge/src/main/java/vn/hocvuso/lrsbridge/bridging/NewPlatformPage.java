package vn.hocvuso.lrsbridge.bridging;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * Where a platform is added: first its kind, then the rest.
 *
 * @param form what was entered or suits its kind; empty while the kind is not chosen
 * @param findings what of it is wrong
 */
public record NewPlatformPage(Optional<PlatformForm> form, List<Finding> findings) implements Page {
    public NewPlatformPage {
        findings = List.copyOf(findings);
    }

    @Override
    public String template() {
        return "platform-new.jte";
    }
}
