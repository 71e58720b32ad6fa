package vn.hocvuso.lrsbridge.statements;

import java.io.InputStream;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The content of an attachment as it came in a part of a request.
 *
 * @param sha2 the hash that its part names, in lower case
 * @param content opens the content from its beginning, as often as it is asked
 */
record SentAttachment(String sha2, Supplier<InputStream> content) {
    SentAttachment {
        sha2 = sha2.toLowerCase(Locale.ROOT);
    }
}
