package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** {@code /api/teaching/rosters}: a school's own program brings its lists. */
@Singleton
@Path("/api/teaching/rosters")
@Produces(MediaType.APPLICATION_JSON)
public class RosterApiResource {
    private final RosterDesk desk;
    private final RosterForm forms;

    @Inject
    public RosterApiResource(RosterDesk desk, RosterForm forms) {
        this.desk = desk;
        this.forms = forms;
    }

    /** Takes a file with the fields of the form at {@code /teaching/rosters}; answers what it would do. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response upload(List<EntityPart> parts, @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        RosterForm.Sent sent = forms.read(parts, caller);
        UUID id = desk.keep(sent.fileName(), sent.file().bytes(), sent.terms(), caller);
        return Response.created(URI.create("/api/teaching/rosters/" + id))
                .entity(json(id, caller))
                .build();
    }

    private String json(UUID id, Caller caller) {
        return TeachingJson.of(desk.shown(desk.open(id, caller))).toString();
    }

    /** What it would do, or how far it is. */
    @GET
    @Path("{id}")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public String shown(@PathParam("id") UUID id, @Context SecurityContext security) {
        return json(id, Caller.in(security));
    }

    /** Takes the good rows in, in the background; a second time changes nothing. */
    @POST
    @Path("{id}/commit")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response commit(@PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        desk.commit(desk.open(id, caller));
        return Response.accepted(json(id, caller)).build();
    }
}
