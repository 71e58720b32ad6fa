package vn.hocvuso.lrsbridge.bridging;

import vn.hocvuso.lrsbridge.identity.PlatformDirectory;
import vn.hocvuso.lrsbridge.web.Page;

/**
 * The one time that a secret is shown.
 *
 * @param setUp what is to be entered on the platform, the secret included
 */
public record SecretPage(PlatformDirectory.Issued issued, SetUp setUp) implements Page {
    @Override
    public String template() {
        return "platform-secret.jte";
    }
}
