package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Function;

/**
 * On what a request depends: {@code If-Match} and {@code If-None-Match} (RFC 9110 section 13.1; xAPI 1.0.3 part 3
 * section 3.1). Headers that cannot be read are refused: a write that was meant to be conditional must not happen.
 */
public final class Preconditions {
    private final Optional<ETagList> ifMatch;
    private final Optional<ETagList> ifNoneMatch;

    private Preconditions(Optional<ETagList> ifMatch, Optional<ETagList> ifNoneMatch) {
        this.ifMatch = ifMatch;
        this.ifNoneMatch = ifNoneMatch;
    }

    /** Those of a request. */
    public static Preconditions of(HttpHeaders headers) {
        return of(name -> Optional.ofNullable(headers.getHeaderString(name)));
    }

    /** Those that these headers say. */
    public static Preconditions of(Function<String, Optional<String>> headers) {
        return new Preconditions(read(headers, HttpHeaders.IF_MATCH), read(headers, HttpHeaders.IF_NONE_MATCH));
    }

    private static Optional<ETagList> read(Function<String, Optional<String>> headers, String name) {
        return headers.apply(name).map(text -> ETagList.parse(text)
                .orElseThrow(() -> Refused.because(
                        Refusal.MALFORMED_REQUEST,
                        name,
                        "phải là * hoặc các thẻ ETag trong ngoặc kép / must be * or entity tags in quotes",
                        text)));
    }

    /** Whether the request names none. */
    public boolean areAbsent() {
        return ifMatch.isEmpty() && ifNoneMatch.isEmpty();
    }

    /**
     * What a program has seen of a thing that it changes, which it must say; {@code *} stands for whatever there is.
     *
     * @throws Refused where it does not say
     */
    public Seen seen(Seen now) {
        ETagList tags = ifMatch.orElseThrow(() -> new Refused(Refusal.VERSION_NEEDED));
        return tags.any() || tags.matchesStrongly(Optional.of(now.tag()))
                ? now
                : new Seen(tags.tags().get(0).opaque());
    }

    /** Whether a write may go on, given the tag of what is held. */
    public boolean allowWriting(Optional<ETag> held) {
        return ifMatch.map(tags -> tags.matchesStrongly(held)).orElse(true)
                && !ifNoneMatch.map(tags -> tags.matchesWeakly(held)).orElse(false);
    }

    /** Whether a reader has this already and need not be sent it. */
    public boolean makeSendingNeedless(ETag held) {
        return ifNoneMatch.map(tags -> tags.matchesWeakly(Optional.of(held))).orElse(false);
    }

    /** Whether a reader wants this content and no other. */
    public boolean allowReading(ETag held) {
        return ifMatch.map(tags -> tags.matchesStrongly(Optional.of(held))).orElse(true);
    }
}
