package vn.hocvuso.lrsbridge.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.web.Frame;

/** What an entry of the access log was about, in words; it is noted as programs read it. */
final class AccessWords {
    private static final String NAMES = "(year|count|seed|number|decision|hamlet|class)";
    private static final Pattern ONE =
            Pattern.compile("(?:^|[& ])" + NAMES + "=(.*?)(?=[& ]" + NAMES + "=|: [0-9]+$|$)");
    private static final Pattern HOW_MANY = Pattern.compile(": ([0-9]+)$");

    private AccessWords() {}

    static String of(AccessEntry entry, Frame frame) {
        return switch (entry.what()) {
            case LOG_EXAMINED -> frame.say("access.part.checkpoint");
            case SAMPLE_DRAWN, SAMPLE_EXPORTED, PAPERS_EXPORTED -> parts(entry.reason(), frame);
            default -> entry.reason();
        };
    }

    private static String parts(String noted, Frame frame) {
        List<String> words = new ArrayList<>();
        Matcher one = ONE.matcher(noted);
        while (one.find()) {
            if (!one.group(2).isBlank()) {
                words.add(frame.say("access.part." + one.group(1), one.group(2)));
            }
        }
        Matcher howMany = HOW_MANY.matcher(noted);
        if (howMany.find()) {
            words.add(frame.say("access.part.count", howMany.group(1)));
        }
        return words.isEmpty() ? noted : String.join(", ", words);
    }
}
