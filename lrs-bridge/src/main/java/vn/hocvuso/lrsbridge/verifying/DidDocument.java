package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The issuer's DID document: its public keys, old ones too, and which of them may still vouch (DID Core 1.0; did:web).
 *
 * @param keys in the order they came into use; none is ever taken out, so that old certificates stay verifiable
 */
public record DidDocument(String did, List<Key> keys) {
    private static final String METHOD = "did:web:";

    public DidDocument {
        keys = List.copyOf(keys);
        if (!did.startsWith(METHOD)) {
            throw new IllegalArgumentException("not a did:web identifier: " + did);
        }
        if (keys.stream().map(Key::key).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("a key stands twice in the document of " + did);
        }
    }

    /**
     * One key of the history.
     *
     * @param trusted false only after a compromise: the key stays listed and loses its assertionMethod
     */
    public record Key(Multikey key, boolean trusted) {}

    /** The did:web identifier of a public URL; a port is percent-encoded, a path becomes colons. */
    public static String didWeb(URI publicUrl) {
        String host = publicUrl.getHost();
        if (host == null) {
            throw new IllegalArgumentException("a public address names a host: " + publicUrl);
        }
        String port = publicUrl.getPort() < 0 ? "" : "%3A" + publicUrl.getPort();
        String path = publicUrl.getRawPath().replaceAll("^/+|/+$", "").replaceAll("/+", ":");
        return METHOD + host.toLowerCase(Locale.ROOT) + port + (path.isEmpty() ? "" : ":" + path);
    }

    /** Where a did:web document is served: {@code /.well-known/did.json}, or {@code <path>/did.json}. */
    public static URI location(String did) {
        String name = did.substring(METHOD.length());
        int path = name.indexOf(':');
        String host = URLDecoder.decode(path < 0 ? name : name.substring(0, path), StandardCharsets.UTF_8);
        String folder = path < 0 ? "/.well-known" : name.substring(path).replace(':', '/');
        return URI.create("https://" + host + folder + "/did.json");
    }

    /** The DID URL of a key in this document. */
    public String verificationMethod(Multikey key) {
        return did + "#" + key.publicKeyMultibase();
    }

    /** The document as it is served. */
    public JsonObject toJson() {
        JsonArrayBuilder methods = Json.createArrayBuilder();
        JsonArrayBuilder trusted = Json.createArrayBuilder();
        for (Key key : keys) {
            methods.add(method(key.key()));
            if (key.trusted()) {
                trusted.add(verificationMethod(key.key()));
            }
        }
        return Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(Contexts.DID).add(Contexts.MULTIKEY))
                .add("id", did)
                .add("verificationMethod", methods)
                .add("assertionMethod", trusted)
                .build();
    }

    private JsonObject method(Multikey key) {
        return Json.createObjectBuilder()
                .add("id", verificationMethod(key))
                .add("type", "Multikey")
                .add("controller", did)
                .add("publicKeyMultibase", key.publicKeyMultibase())
                .build();
    }

    /** The key of a verification method that this document lists under assertionMethod. */
    public static Optional<Multikey> assertionKey(JsonObject didDocument, String verificationMethod) {
        boolean trusted = CredentialJson.values(didDocument, "assertionMethod").stream()
                .anyMatch(named ->
                        named instanceof JsonString text && text.getString().equals(verificationMethod));
        if (!trusted) {
            return Optional.empty();
        }
        return CredentialJson.values(didDocument, "verificationMethod").stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(method -> CredentialJson.text(method, "id")
                        .filter(verificationMethod::equals)
                        .isPresent())
                .findFirst()
                .flatMap(DidDocument::key);
    }

    /** All keys that a document lists under assertionMethod. */
    public static List<Multikey> assertionKeys(JsonObject didDocument) {
        return CredentialJson.values(didDocument, "assertionMethod").stream()
                .filter(JsonString.class::isInstance)
                .flatMap(named -> assertionKey(didDocument, ((JsonString) named).getString()).stream())
                .toList();
    }

    /** The method must belong to the DID before its {@code #}; a key of another controller does not speak for it. */
    private static Optional<Multikey> key(JsonObject method) {
        String id = CredentialJson.text(method, "id").orElse("");
        boolean own = CredentialJson.text(method, "controller")
                .filter(controller -> id.startsWith(controller + "#"))
                .isPresent();
        try {
            return own ? CredentialJson.text(method, "publicKeyMultibase").map(Multikey::new) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
