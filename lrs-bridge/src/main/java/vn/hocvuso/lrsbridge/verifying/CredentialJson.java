package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes credentials as bytes: UTF-8, no member twice. */
public final class CredentialJson {
    /** A credential nests about ten deep; far more is an attack on the stack of whoever walks it. */
    private static final int DEEPEST = 64;

    /** How many bytes a credential may have; ours have some eight thousand. */
    public static final int LONGEST = 200_000;

    private static final JsonReaderFactory READERS = Json.createReaderFactory(
            Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE, "org.eclipse.parsson.maxDepth", DEEPEST));

    private CredentialJson() {}

    /** Throws IllegalArgumentException when the bytes are too many, not one JSON object, or name a member twice. */
    public static JsonObject parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("longer than any credential");
        }
        if (read(bytes) instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    private static JsonStructure read(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return reader.read();
        } catch (RuntimeException e) {
            // the parser reports nesting that is too deep by a bare RuntimeException
            throw new IllegalArgumentException("not readable as JSON: " + e.getMessage(), e);
        }
    }

    /** The same object always gives the same bytes. */
    public static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a member, when there is one and it is a text. */
    public static Optional<String> text(JsonObject object, String member) {
        return object.get(member) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** The object of a member, when there is one and it is an object. */
    public static Optional<JsonObject> object(JsonObject object, String member) {
        return object.get(member) instanceof JsonObject inner ? Optional.of(inner) : Optional.empty();
    }

    /** The values of a member: an array's items, a single value, or none. */
    public static List<JsonValue> values(JsonObject object, String member) {
        JsonValue value = object.get(member);
        if (value instanceof JsonArray array) {
            return array;
        }
        return value == null ? List.of() : List.of(value);
    }
}
