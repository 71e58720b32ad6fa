package vn.hocvuso.lrsbridge.documents;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Preconditions;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.XapiVersionFilter;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/** A document as it came in, with what its request depends on. */
final class SentDocument {
    /** What a body is that does not say what it is (RFC 9110 section 8.3). */
    private static final String UNKNOWN = MediaType.APPLICATION_OCTET_STREAM;

    private static final int LONGEST_TYPE = 300;

    private final String contentType;
    private final byte[] content;
    private final Preconditions preconditions;
    private final XapiVersion version;
    private final boolean lenient;

    private SentDocument(byte[] content, HttpHeaders headers, boolean lenient) {
        this.contentType = contentType(headers);
        this.content = content.clone();
        this.preconditions = Preconditions.of(headers);
        this.version = XapiVersionFilter.of(headers);
        this.lenient = lenient;
    }

    static SentDocument of(byte[] content, HttpHeaders headers, SecurityContext security) {
        boolean lenient =
                Caller.in(security).platform().filter(Caller.Platform::lenient).isPresent();
        return new SentDocument(content, headers, lenient);
    }

    private static String contentType(HttpHeaders headers) {
        Optional<String> header = Optional.ofNullable(headers.getMediaType())
                .flatMap(parses -> Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)));
        if (header.filter(text -> text.length() > LONGEST_TYPE).isPresent()) {
            throw Refused.because(
                    Refusal.MALFORMED_REQUEST,
                    HttpHeaders.CONTENT_TYPE,
                    "dài quá " + LONGEST_TYPE + " ký tự / longer than that",
                    "");
        }
        return header.orElse(UNKNOWN);
    }

    String contentType() {
        return contentType;
    }

    byte[] content() {
        return content.clone();
    }

    Preconditions preconditions() {
        return preconditions;
    }

    /** Whether its platform is taken as it is. */
    boolean lenient() {
        return lenient;
    }

    XapiVersion version() {
        return version;
    }
}
