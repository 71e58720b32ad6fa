package vn.hocvuso.lrsbridge.verifying;

import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options of a proof as canonical N-Quads. Ours are always the same five statements about one node, whose terms the
 * contexts that we bundle protect, so that they need no JSON-LD processor; options of any other form get one.
 */
final class ProofOptions {
    private static final Set<String> MEMBERS =
            Set.of("@context", "type", "cryptosuite", "created", "verificationMethod", "proofPurpose");
    private static final Set<String> CONTEXTS =
            Set.of(Contexts.CREDENTIALS, Contexts.OPEN_BADGES, Contexts.OPEN_BADGES_EXTENSIONS);

    /** Values that N-Quads write as they are, and that name nothing by a relative address. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "type", Pattern.compile("DataIntegrityProof"),
            "cryptosuite", Pattern.compile("[a-z0-9-]+"),
            "created", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"),
            "verificationMethod", Pattern.compile("did:web:[A-Za-z0-9.:_%-]+#[A-Za-z0-9]+"),
            "proofPurpose", Pattern.compile("assertionMethod"));

    private ProofOptions() {}

    static String canonical(JsonObject options, DocumentLoader contexts) {
        return contexts == Contexts.BUNDLED && isOfOurForm(options)
                ? written(options)
                : LinkedData.canonical(options, contexts);
    }

    private static boolean isOfOurForm(JsonObject options) {
        List<String> named = CredentialJson.values(options, "@context").stream()
                .map(one -> one instanceof JsonString text ? text.getString() : "")
                .toList();
        return options.keySet().equals(MEMBERS)
                && !named.isEmpty()
                && named.get(0).equals(Contexts.CREDENTIALS)
                && CONTEXTS.containsAll(named)
                && FORMS.entrySet().stream().allMatch(form -> CredentialJson.text(options, form.getKey())
                        .filter(text -> form.getValue().matcher(text).matches())
                        .isPresent());
    }

    private static String written(JsonObject options) {
        return """
                _:c14n0 <http://purl.org/dc/terms/created> "%s"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
                _:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .
                _:c14n0 <https://w3id.org/security#cryptosuite> "%s"^^<https://w3id.org/security#cryptosuiteString> .
                _:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .
                _:c14n0 <https://w3id.org/security#verificationMethod> <%s> .
                """.formatted(
                        options.getString("created"),
                        options.getString("cryptosuite"),
                        options.getString("verificationMethod"));
    }
}
