package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.LogKey;
import vn.hocvuso.lrsbridge.auditing.LogProof;

/** Where a verification takes what a credential cannot tell of itself. Each may be missing; then the answer is unknown. */
public interface Sources {
    /** The DID document of a DID, or nothing when it cannot be had. */
    Optional<JsonObject> didDocument(String did);

    /** The signed status list at an address, as fresh as it can be had. */
    Optional<JsonObject> statusList(URI list);

    /** The keys of the logs in which the credential may stand; without any the log is not asked. */
    default Collection<LogKey> logKeys() {
        return List.of();
    }

    /** The proof that lies beside the credential, or that the log gives now. */
    default Optional<LogProof> logProof(JsonObject credential) {
        return Optional.empty();
    }

    /** These sources, and a proof that came with the credential, which comes first. */
    default Sources with(LogProof proof) {
        Sources before = this;
        return new Sources() {
            @Override
            public Optional<JsonObject> didDocument(String did) {
                return before.didDocument(did);
            }

            @Override
            public Optional<JsonObject> statusList(URI list) {
                return before.statusList(list);
            }

            @Override
            public Collection<LogKey> logKeys() {
                return before.logKeys();
            }

            @Override
            public Optional<LogProof> logProof(JsonObject credential) {
                return Optional.of(proof);
            }
        };
    }
}
