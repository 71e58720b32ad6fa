package vn.hocvuso.lrsbridge.teaching;

import java.util.List;
import vn.hocvuso.lrsbridge.identity.AccountInbox;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.HeldLink;
import vn.hocvuso.lrsbridge.web.Page;

/**
 * The accounts of a class.
 *
 * @param lines a pupil each
 * @param proposals accounts that are nobody's yet and could be a pupil's
 */
public record ClassLinksPage(Classroom classroom, List<Line> lines, List<AccountInbox.Waiting> proposals)
        implements Page {
    public ClassLinksPage {
        lines = List.copyOf(lines);
        proposals = List.copyOf(proposals);
    }

    /** A pupil and their accounts on platforms. */
    public record Line(Citizen pupil, List<HeldLink> links) {
        public Line {
            links = List.copyOf(links);
        }
    }

    @Override
    public String template() {
        return "class-links.jte";
    }
}
