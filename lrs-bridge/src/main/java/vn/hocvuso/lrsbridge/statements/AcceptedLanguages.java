package vn.hocvuso.lrsbridge.statements;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** The header {@code Accept-Language} (RFC 9110 section 12.5.4). */
final class AcceptedLanguages {
    private AcceptedLanguages() {}

    /** What the reader understands, best first; nothing where it does not say. */
    static List<Locale.LanguageRange> of(HttpHeaders headers) {
        String wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null || wanted.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(wanted);
        } catch (IllegalArgumentException broken) {
            throw Refused.because(
                    Refusal.MALFORMED_REQUEST, HttpHeaders.ACCEPT_LANGUAGE, "không đúng dạng / is malformed", wanted);
        }
    }
}
