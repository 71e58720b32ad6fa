package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;

/** Reads and writes credentials as bytes: UTF-8, no member twice. */
@SuppressWarnings("DoNotCallSuggester")
final class CredentialJson {
    private CredentialJson() {}

    /** Throws IllegalArgumentException when the bytes are not one JSON object, or name a member twice. */
    static JsonObject parse(byte[] bytes) {
        throw new UnsupportedOperationException("" + bytes.length);
    }

    /** The same object always gives the same bytes. */
    static byte[] bytes(JsonObject json) {
        throw new UnsupportedOperationException(json.toString());
    }
}
