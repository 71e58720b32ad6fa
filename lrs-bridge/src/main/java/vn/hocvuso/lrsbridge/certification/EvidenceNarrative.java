package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.web.Language;

/**
 * How far evidence can be believed, as a credential says it: the code of the strength, a colon, and a sentence in
 * Vietnamese. Credentials from before there were strengths say nothing.
 */
final class EvidenceNarrative {
    private EvidenceNarrative() {}

    static String of(Strength strength) {
        return code(strength) + ": " + words(strength);
    }

    private static String words(Strength strength) {
        return Language.VIETNAMESE.word("strength." + strength.name());
    }

    private static String code(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    /** How the results came that a credential rests on, each way once, in one line; empty where it does not say. */
    static String summary(JsonObject credential) {
        List<String> narratives = CredentialJson.values(credential, "evidence").stream()
                .map(JsonValue::asJsonObject)
                .map(one -> one.getString("narrative", ""))
                .toList();
        return Arrays.stream(Strength.values())
                .filter(strength -> narratives.stream().anyMatch(one -> one.startsWith(code(strength) + ":")))
                .map(EvidenceNarrative::words)
                .collect(Collectors.joining("; "));
    }
}
