package vn.hocvuso.lrsbridge.bridging;

import java.util.List;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.statements.PlatformFeeds;
import vn.hocvuso.lrsbridge.web.Page;

/**
 * All platforms.
 *
 * @param lines one for each credential
 */
public record PlatformsPage(List<Line> lines) implements Page {
    public PlatformsPage {
        lines = List.copyOf(lines);
    }

    /**
     * A platform and how it fares.
     *
     * @param unlinked how many accounts of its latest statements belong to nobody yet
     * @param outOfReach how many statements of it are about others than it may tell of
     */
    public record Line(PlatformCredential credential, PlatformFeeds.State feed, int unlinked, long outOfReach) {}

    @Override
    public String template() {
        return "platforms.jte";
    }
}
