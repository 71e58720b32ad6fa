package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Which certificates of one list are revoked (Bitstring Status List 1.0). Immutable. */
@SuppressWarnings("DoNotCallSuggester")
final class StatusList {
    /** The number of places in a list: the herd among which one certificate hides (section 6.1). */
    static final int ENTRIES = 131_072;

    private final BitSet revoked;

    private StatusList(BitSet revoked) {
        this.revoked = revoked;
    }

    /** A list in which nothing is revoked. */
    static StatusList empty() {
        return new StatusList(new BitSet(ENTRIES));
    }

    /** A list in which these places are revoked. */
    static StatusList revoking(IntStream indexes) {
        throw new UnsupportedOperationException(indexes.toString());
    }

    /** Reads {@code encodedList}; throws IllegalArgumentException when it is not a list of 131,072 places. */
    static StatusList parse(String encodedList) {
        throw new UnsupportedOperationException(encodedList);
    }

    boolean revoked(int index) {
        return revoked.get(index);
    }

    /** Multibase base64url of the gzip of the bits; the same bits always give the same text. */
    String encoded() {
        throw new UnsupportedOperationException();
    }

    /** The BitstringStatusListCredential of this list, not yet signed. */
    JsonObject unsecured(URI id, String issuerDid, Validity validity) {
        throw new UnsupportedOperationException(id + issuerDid + validity);
    }

    /** The signed list: what is served at its id. */
    JsonObject issue(URI id, CredentialSigner signer, Validity validity) {
        return DataIntegrity.sign(unsecured(id, signer.controller(), validity), signer, validity.from());
    }

    /** From when until when a published list may be relied on. */
    record Validity(Instant from, Instant until) {
        Validity {
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException("a list must end after it begins");
            }
        }
    }
}
