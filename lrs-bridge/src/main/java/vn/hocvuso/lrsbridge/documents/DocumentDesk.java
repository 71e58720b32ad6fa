package vn.hocvuso.lrsbridge.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Preconditions;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What the document resources do with documents (xAPI 1.0.3 part 3 sections 2.2 and 3.1). */
@Singleton
public class DocumentDesk {
    private final DocumentStore store;
    private final Clock clock;

    @Inject
    public DocumentDesk(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The one document that is asked for. */
    Document read(DocumentQuery query) {
        return store.find(query.address()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** The documents of the scope. */
    List<DocumentStore.Listed> list(DocumentQuery query) {
        return store.list(query.scope(), query.since());
    }

    /** Keeps a document in place of the one that is there. */
    void put(DocumentQuery query, SentDocument sent) {
        store.change(query.address(), held -> {
            demandCondition(query.scope(), sent, held);
            demandMatch(sent.preconditions(), held);
            return Optional.of(kept(sent.contentType(), sent.content()));
        });
    }

    /** Merges a document into the one that is there; without one this is {@link #put}. */
    void post(DocumentQuery query, SentDocument sent) {
        if (JsonMerge.isJson(sent.contentType())) {
            JsonMerge.demandObject(sent.content());
        }
        store.change(query.address(), held -> {
            demandMatch(sent.preconditions(), held);
            return Optional.of(
                    held.map(old -> merged(old, sent)).orElseGet(() -> kept(sent.contentType(), sent.content())));
        });
    }

    private Document merged(Document held, SentDocument sent) {
        for (String type : List.of(sent.contentType(), held.contentType())) {
            if (!JsonMerge.isJson(type)) {
                throw JsonMerge.notJson(type);
            }
        }
        return kept(sent.contentType(), JsonMerge.over(held.content(), sent.content()));
    }

    private Document kept(String contentType, byte[] content) {
        return new Document(contentType, content, clock.instant());
    }

    /** Deletes the one document, if it is there. */
    void delete(DocumentQuery query, Preconditions preconditions) {
        store.change(query.address(), held -> {
            demandMatch(preconditions, held);
            return Optional.empty();
        });
    }

    /** Deletes all documents of the scope. */
    void deleteAll(DocumentQuery query) {
        store.deleteAll(query.scope());
    }

    /**
     * Profiles are not written blindly (1.0.3 sections 2.6, 2.7 and 3.1); from 2.0 on nothing is overwritten blindly
     * (4.1.4).
     */
    private static void demandCondition(DocumentScope scope, SentDocument sent, Optional<Document> held) {
        boolean freeOfConditions =
                scope instanceof DocumentScope.States && sent.version().isOne();
        if (freeOfConditions || !sent.preconditions().areAbsent()) {
            return;
        }
        if (held.isPresent()) {
            throw new Refused(Refusal.DOCUMENT_CONFLICT);
        }
        if (sent.version().isOne() && !sent.lenient()) {
            throw new Refused(Refusal.CONDITION_MISSING);
        }
    }

    private static void demandMatch(Preconditions preconditions, Optional<Document> held) {
        if (!preconditions.allowWriting(held.map(Document::tag))) {
            throw new Refused(Refusal.PRECONDITION_FAILED);
        }
    }
}
