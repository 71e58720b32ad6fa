package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hocvuso.lrsbridge.auditing.LogKey;
import vn.hocvuso.lrsbridge.auditing.LogProof;

/** What a verifier of a test knows. */
public record SampleSources(
        Function<String, Optional<JsonObject>> didDocuments,
        Function<URI, Optional<JsonObject>> statusLists,
        Collection<LogKey> logKeys,
        Optional<LogProof> proof)
        implements Sources {

    /** One that knows of no log. */
    public SampleSources(
            Function<String, Optional<JsonObject>> didDocuments, Function<URI, Optional<JsonObject>> statusLists) {
        this(didDocuments, statusLists, List.of(), Optional.empty());
    }

    @Override
    public Optional<JsonObject> didDocument(String did) {
        return didDocuments.apply(did);
    }

    @Override
    public Optional<JsonObject> statusList(URI list) {
        return statusLists.apply(list);
    }

    @Override
    public Optional<LogProof> logProof(JsonObject credential) {
        return proof;
    }
}
