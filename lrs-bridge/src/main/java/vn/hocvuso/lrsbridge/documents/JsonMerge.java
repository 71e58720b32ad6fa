package vn.hocvuso.lrsbridge.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Batch;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;
import vn.hocvuso.lrsbridge.xapi.Unreadable;
import vn.hocvuso.lrsbridge.xapi.Violation;

/**
 * How POST puts one JSON object over another (xAPI 1.0.3 part 3 section 2.2): properties of the new one replace those of
 * the old one whole, one level deep, and numbers stay written as they were.
 */
final class JsonMerge {
    private static final StatementReader READER =
            new StatementReader(new StatementLimits(Integer.MAX_VALUE, 500, Integer.MAX_VALUE, 1));

    private JsonMerge() {}

    /** Whether a document says that it is JSON. */
    static boolean isJson(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    /** Refuses a document that is to be merged, now or later, and is no JSON object. */
    static void demandObject(byte[] content) {
        object(content, "nội dung gửi lên / the body");
    }

    static byte[] over(byte[] held, byte[] sent) {
        ObjectNode merged = object(held, "tài liệu đang có / the document that is held");
        merged.setAll(object(sent, "nội dung gửi lên / the body"));
        return merged.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode object(byte[] content, String which) {
        try {
            Batch read = READER.read(content);
            if (!read.array()) {
                return read.statements().get(0).json();
            }
        } catch (Unreadable unreadable) {
            Violation broken = unreadable.violation();
            throw Refused.because(
                    Refusal.INVALID_DOCUMENT,
                    broken.pointer(),
                    which + ": " + broken.rule().vietnamese() + " / "
                            + broken.rule().english(),
                    broken.found());
        }
        throw Refused.because(
                Refusal.INVALID_DOCUMENT, "", which + ": không phải đối tượng JSON / is no JSON object", "[…]");
    }

    /** Refuses to merge where one of both is something else. */
    static Refused notJson(String contentType) {
        return Refused.because(
                Refusal.INVALID_DOCUMENT, "Content-Type", "phải là / must be application/json", contentType);
    }
}
