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

/** {@code /xapi/agents/profile}: what is kept about an agent (xAPI 1.0.3 part 3 section 2.6). */
@Singleton
@Path("/xapi/agents/profile")
public class AgentProfileResource {
    private final DocumentDesk desk;

    @Inject
    public AgentProfileResource(DocumentDesk desk) {
        this.desk = desk;
    }

    /** One document, or the ids of those that there are. */
    @GET
    @Allows({Permission.PROFILE, Permission.READ_ALL})
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        DocumentQuery query = new DocumentQueryReader(uri, headers).agentProfiles(Form.ONE_OR_LIST);
        return query.id().isPresent()
                ? DocumentAnswer.one(desk.read(query), Preconditions.of(headers))
                : DocumentAnswer.list(desk.list(query));
    }

    /** Keeps a document in place of the one that is there. */
    @PUT
    @Allows(Permission.PROFILE)
    public Response put(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        desk.put(
                new DocumentQueryReader(uri, headers).agentProfiles(Form.ONE),
                SentDocument.of(body, headers, security));
        return Response.noContent().build();
    }

    /** Merges a JSON object into the one that is there. */
    @POST
    @Allows(Permission.PROFILE)
    public Response post(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        desk.post(
                new DocumentQueryReader(uri, headers).agentProfiles(Form.ONE),
                SentDocument.of(body, headers, security));
        return Response.noContent().build();
    }

    /** Deletes one document. */
    @DELETE
    @Allows(Permission.PROFILE)
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers) {
        desk.delete(new DocumentQueryReader(uri, headers).agentProfiles(Form.ONE), Preconditions.of(headers));
        return Response.noContent().build();
    }
}
