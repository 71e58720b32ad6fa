package vn.hocvuso.lrsbridge.bridging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * Where a platform is added, first its kind, then the rest; or where its terms are changed.
 *
 * @param form what was entered or suits its kind; empty while the kind is not chosen
 * @param findings what of it is wrong
 * @param changed the platform whose terms are changed; empty for a new one
 */
public record NewPlatformPage(Optional<PlatformForm> form, List<Finding> findings, Optional<UUID> changed)
        implements Page {
    public NewPlatformPage {
        findings = List.copyOf(findings);
    }

    static NewPlatformPage added(Optional<PlatformForm> form, List<Finding> findings) {
        return new NewPlatformPage(form, findings, Optional.empty());
    }

    /** Where the form goes. */
    public String address() {
        return changed.map(id -> "/platforms/" + id + "/terms").orElse("/platforms");
    }

    @Override
    public String template() {
        return "platform-new.jte";
    }
}
