package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The issuer's DID document: its public keys, old ones too, and which of them may still vouch (DID Core 1.0; did:web).
 *
 * @param keys in the order they came into use; none is ever taken out, so that old certificates stay verifiable
 */
@SuppressWarnings("DoNotCallSuggester")
record DidDocument(String did, List<Key> keys) {

    DidDocument {
        keys = List.copyOf(keys);
    }

    /**
     * One key of the history.
     *
     * @param trusted false only after a compromise: the key stays listed and loses its assertionMethod
     */
    record Key(Multikey key, boolean trusted) {}

    /** The did:web identifier of a public URL; a port is percent-encoded, a path becomes colons. */
    static String didWeb(URI publicUrl) {
        throw new UnsupportedOperationException(publicUrl.toString());
    }

    /** Where a did:web document is served: {@code /.well-known/did.json}, or {@code <path>/did.json}. */
    static URI location(String did) {
        throw new UnsupportedOperationException(did);
    }

    /** The DID URL of a key in this document. */
    String verificationMethod(Multikey key) {
        return did + "#" + key.publicKeyMultibase();
    }

    JsonObject toJson() {
        throw new UnsupportedOperationException();
    }

    /** The key of a verification method that this document lists under assertionMethod. */
    static Optional<Multikey> assertionKey(JsonObject didDocument, String verificationMethod) {
        throw new UnsupportedOperationException(didDocument + verificationMethod);
    }
}
