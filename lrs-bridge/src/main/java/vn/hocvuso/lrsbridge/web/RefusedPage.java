package vn.hocvuso.lrsbridge.web;

import java.util.List;

/**
 * A refusal as a page.
 *
 * @param refusal why
 * @param findings what exactly is wrong
 */
public record RefusedPage(Refusal refusal, List<Refused.Finding> findings) implements Page {
    @Override
    public String template() {
        return "refused.jte";
    }
}
