package vn.hocvuso.lrsbridge.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * What a request to a document resource is about.
 *
 * @param scope whose documents
 * @param id which one; empty where it is about all of the scope
 * @param since for lists: only those written after it
 */
record DocumentQuery(DocumentScope scope, Optional<String> id, Optional<Instant> since) {
    /** The address of the one document. */
    DocumentAddress address() {
        return new DocumentAddress(
                scope, id.orElseThrow(() -> new IllegalStateException("this request is about no single document")));
    }
}
