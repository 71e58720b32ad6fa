package vn.hocvuso.lrsbridge.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.lrsbridge.xapi.Batch;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;
import vn.hocvuso.lrsbridge.xapi.Unreadable;

/** The body of a request to the JSON API: one object. */
public final class JsonBody {
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    private JsonBody() {}

    /**
     * Reads it.
     *
     * @throws Refused where it is none
     */
    public static ObjectNode object(byte[] body) {
        try {
            Batch read = READER.read(body);
            if (!read.array()) {
                return read.statements().get(0).json();
            }
        } catch (Unreadable unreadable) {
            throw Refused.because(
                    Refusal.of(unreadable),
                    unreadable.violation().pointer(),
                    unreadable.violation().rule().vietnamese() + " / "
                            + unreadable.violation().rule().english(),
                    unreadable.violation().found());
        }
        throw Refused.because(Refusal.UNKEEPABLE_JSON, "", "phải là một đối tượng / must be an object", "[…]");
    }

    /** Writes JSON. */
    public static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
