package vn.hocvuso.lrsbridge.documents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import vn.hocvuso.lrsbridge.web.Preconditions;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** How documents are answered. */
final class DocumentAnswer {
    private DocumentAnswer() {}

    static Response one(Document document, Preconditions preconditions) {
        if (!preconditions.allowReading(document.tag())) {
            throw new Refused(Refusal.PRECONDITION_FAILED);
        }
        Response.ResponseBuilder answer = preconditions.makeSendingNeedless(document.tag())
                ? Response.notModified()
                : Response.ok(document.content()).type(document.contentType());
        return answer.header(HttpHeaders.ETAG, document.tag().header())
                .lastModified(Date.from(document.modified()))
                .build();
    }

    /** The ids as a JSON array; dated by the youngest of them. */
    static Response list(List<DocumentStore.Listed> documents) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        documents.forEach(one -> ids.add(one.id()));
        Response.ResponseBuilder answer = Response.ok(ids.toString()).type(MediaType.APPLICATION_JSON_TYPE);
        documents.stream()
                .map(DocumentStore.Listed::modified)
                .max(Comparator.<Instant>naturalOrder())
                .ifPresent(youngest -> answer.lastModified(Date.from(youngest)));
        return answer.build();
    }
}
