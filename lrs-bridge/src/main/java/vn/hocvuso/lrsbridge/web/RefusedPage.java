package vn.hocvuso.lrsbridge.web;

import java.util.List;
import java.util.Set;

/**
 * A refusal as a page.
 *
 * @param refusal why
 * @param findings what exactly is wrong
 * @param back the page that it was asked for from; empty where that is not known
 */
public record RefusedPage(Refusal refusal, List<Refused.Finding> findings, String back) implements Page {
    private static final Set<String> FIELDS =
            Set.of("authority", "number", "day", "signatory", "way", "reason", "ground", "why");

    /** Whether it is about a field that has a name in words. */
    public boolean isField(Refused.Finding finding) {
        return FIELDS.contains(finding.pointer());
    }

    /** That field as its form calls it. */
    public String place(Refused.Finding finding, Frame frame) {
        return frame.say("field." + finding.pointer());
    }

    /** The sentence of a finding, of which programs read both languages, in the reader's. */
    public String sentence(Refused.Finding finding, Frame frame) {
        String[] both = finding.message().split(" / ", -1);
        return both.length == 2 ? frame.choose(both[0], both[1]) : finding.message();
    }

    @Override
    public String template() {
        return "refused.jte";
    }
}
