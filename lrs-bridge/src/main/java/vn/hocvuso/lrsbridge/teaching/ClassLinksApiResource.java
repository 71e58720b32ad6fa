package vn.hocvuso.lrsbridge.teaching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.LinkForm;
import vn.hocvuso.lrsbridge.identity.PeopleJson;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.JsonBody;
import vn.hocvuso.lrsbridge.web.Permission;

/** Which accounts are the pupils' of an own class, for programs. */
@Singleton
@Path("/api/teaching/classes")
@Produces(MediaType.APPLICATION_JSON)
public class ClassLinksApiResource {
    private final TeachersClasses classes;
    private final ClassDesk desk;
    private final ClassLinks links;

    @Inject
    public ClassLinksApiResource(TeachersClasses classes, ClassDesk desk, ClassLinks links) {
        this.classes = classes;
        this.desk = desk;
        this.links = links;
    }

    /** The pupils with their accounts. */
    @GET
    @Path("{id}/links")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public String links(@PathParam("id") UUID id, @Context SecurityContext security) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        links.page(classes.open(id, Caller.in(security))).lines().forEach(line -> json.addObject()
                .put("pupil", line.pupil().id().toString())
                .put("fullName", line.pupil().fullName())
                .set("links", PeopleJson.links(line.links())));
        return json.toString();
    }

    /** Links an account to a pupil, as {@code /api/people} does; one that is somebody else's stays theirs. */
    @POST
    @Path("{id}/pupils/{pupil}/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public String link(
            @PathParam("id") UUID id,
            @PathParam("pupil") String pupil,
            byte[] body,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        Citizen own = desk.pupil(classes.open(id, caller), pupil);
        links.link(own, LinkForm.of(JsonBody.object(body)), caller);
        return links(id, security);
    }

    /** Undoes a link of a pupil of the class. */
    @POST
    @Path("{id}/links/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public String undo(@PathParam("id") UUID id, byte[] body, @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        links.undo(classes.open(id, caller), LinkForm.of(JsonBody.object(body)), caller);
        return links(id, security);
    }
}
