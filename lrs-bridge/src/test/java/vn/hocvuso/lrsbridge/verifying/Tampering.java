package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One credential, and copies of it that differ by one letter each. */
public final class Tampering {
    private Tampering() {}

    /** What was changed, and the changed text. Each is still JSON of the same shape. */
    public static Map<String, byte[]> of(JsonObject credential) {
        String text = new String(CredentialJson.bytes(credential), StandardCharsets.UTF_8);
        Map<String, byte[]> copies = new LinkedHashMap<>();
        copies.put("the holder's name", changed(text, "Nguyễn Thị Hường", "Nguyễn Thị Hương"));
        String digest = credential.getJsonArray("evidence").getJsonObject(1).getString("digestMultibase");
        copies.put("the digest of the evidence", changed(text, digest, lastLetterChanged(digest)));
        copies.put("the day", changed(text, "2026-11-23T01:30:00Z", "2026-11-22T01:30:00Z"));
        copies.put("the day a competency was achieved", changed(text, "2026-11-02", "2026-11-01"));
        copies.put("the score", changed(text, "\"85.5\"", "\"95.5\""));
        copies.put("the register number", changed(text, "\"12/2026\"", "\"13/2026\""));
        copies.put("the place in the status list", changed(text, "\"94567\"", "\"94568\""));
        copies.put("the issuer's name", changed(text, "xã Hoài Đức", "xã Hoài Đúc"));
        return copies;
    }

    /** The credential with the proof value of each proof changed by one letter. */
    public static byte[] proofValues(JsonObject credential) {
        String text = new String(CredentialJson.bytes(credential), StandardCharsets.UTF_8);
        for (JsonObject proof : credential.getJsonArray("proof").getValuesAs(JsonObject.class)) {
            String value = proof.getString("proofValue");
            text = new String(changed(text, value, lastLetterChanged(value)), StandardCharsets.UTF_8);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lastLetterChanged(String text) {
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (last == '2' ? '3' : '2');
    }

    private static byte[] changed(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("nothing to change: " + from);
        }
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
