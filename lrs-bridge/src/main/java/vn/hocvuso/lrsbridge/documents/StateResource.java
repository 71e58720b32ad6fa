package vn.hocvuso.lrsbridge.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import vn.hocvuso.lrsbridge.documents.DocumentQueryReader.Form;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Preconditions;

/** {@code /xapi/activities/state}: where an agent stands in an activity (xAPI 1.0.3 part 3 section 2.3). */
@Singleton
@Path("/xapi/activities/state")
public class StateResource {
    private final DocumentDesk desk;

    @Inject
    public StateResource(DocumentDesk desk) {
        this.desk = desk;
    }

    /** One document, or the ids of those that there are. */
    @GET
    @Allows({Permission.STATE, Permission.READ_ALL})
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        DocumentQuery query = new DocumentQueryReader(uri, headers).states(Form.ONE_OR_LIST);
        return query.id().isPresent()
                ? DocumentAnswer.one(desk.read(query), Preconditions.of(headers))
                : DocumentAnswer.list(desk.list(query));
    }

    /** Keeps a document in place of the one that is there. */
    @PUT
    @Allows(Permission.STATE)
    public Response put(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        desk.put(new DocumentQueryReader(uri, headers).states(Form.ONE), SentDocument.of(body, headers, security));
        return Response.noContent().build();
    }

    /** Merges a JSON object into the one that is there. */
    @POST
    @Allows(Permission.STATE)
    public Response post(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        desk.post(new DocumentQueryReader(uri, headers).states(Form.ONE), SentDocument.of(body, headers, security));
        return Response.noContent().build();
    }

    /** Deletes one document, or all of an agent in an activity. */
    @DELETE
    @Allows(Permission.STATE)
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers) {
        DocumentQuery query = new DocumentQueryReader(uri, headers).states(Form.ONE_OR_ALL);
        if (query.id().isPresent()) {
            desk.delete(query, Preconditions.of(headers));
        } else {
            desk.deleteAll(query);
        }
        return Response.noContent().build();
    }
}
