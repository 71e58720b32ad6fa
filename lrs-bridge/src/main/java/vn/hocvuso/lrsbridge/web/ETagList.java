package vn.hocvuso.lrsbridge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code If-Match} and {@code If-None-Match} hold (RFC 9110 section 13.1): entity tags, or {@code *} for whatever
 * there is.
 *
 * @param any whether it is {@code *}
 * @param tags otherwise the tags, at least one
 */
record ETagList(boolean any, List<ETag> tags) {
    /** The grammar's "#entity-tag": empty elements between commas are allowed. */
    private static final Pattern TAG =
            Pattern.compile("[ \\t,]*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"[ \\t]*(?:,[ \\t,]*|$)");

    /** What our tags hold. TinCanJS sends it without quotes, which can mean nothing else. */
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{40}");

    ETagList {
        tags = List.copyOf(tags);
    }

    /** Reads a header; empty where it is neither {@code *} nor quoted tags nor one bare SHA-1, whose case does not matter. */
    static Optional<ETagList> parse(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new ETagList(true, List.of()));
        }
        if (SHA1.matcher(header.strip()).matches()) {
            return Optional.of(new ETagList(false, List.of(tag(false, header.strip()))));
        }
        List<ETag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && matcher.find(end) && matcher.start() == end) {
            tags.add(tag(matcher.group(1) != null, matcher.group(2)));
            end = matcher.end();
        }
        return end == header.length() && !tags.isEmpty() ? Optional.of(new ETagList(false, tags)) : Optional.empty();
    }

    private static ETag tag(boolean weak, String opaque) {
        return new ETag(weak, SHA1.matcher(opaque).matches() ? opaque.toLowerCase(Locale.ROOT) : opaque);
    }

    /** Whether one of them is this very content (strong comparison): what may be overwritten. */
    boolean matchesStrongly(Optional<ETag> held) {
        return held.filter(tag -> any || (!tag.weak() && tags.contains(tag))).isPresent();
    }

    /** Whether one of them means the same (weak comparison): what need not be sent again. */
    boolean matchesWeakly(Optional<ETag> held) {
        return held.filter(
                        tag -> any || tags.stream().anyMatch(one -> one.opaque().equals(tag.opaque())))
                .isPresent();
    }
}
