package vn.hocvuso.lrsbridge.bridging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Batch;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;
import vn.hocvuso.lrsbridge.xapi.Unreadable;

/** The body of a request to the JSON API: one object. */
final class JsonBody {
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    private JsonBody() {}

    static ObjectNode object(byte[] body) {
        try {
            Batch read = READER.read(body);
            if (!read.array()) {
                return read.statements().get(0).json();
            }
        } catch (Unreadable unreadable) {
            throw Refused.because(
                    Refusal.UNREADABLE_JSON,
                    unreadable.violation().pointer(),
                    unreadable.violation().rule().vietnamese() + " / "
                            + unreadable.violation().rule().english(),
                    unreadable.violation().found());
        }
        throw Refused.because(Refusal.UNREADABLE_JSON, "", "phải là một đối tượng / must be an object", "[…]");
    }

    static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
