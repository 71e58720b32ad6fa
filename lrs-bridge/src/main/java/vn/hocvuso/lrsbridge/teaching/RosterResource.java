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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** {@code /teaching/rosters}: schools' lists come in, first to look at, then for good. */
@Singleton
@Path("/teaching/rosters")
@Produces(MediaType.TEXT_HTML)
public class RosterResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterDesk desk;
    private final RosterForm forms;

    @Inject
    public RosterResource(RosterDesk desk, RosterForm forms) {
        this.desk = desk;
        this.forms = forms;
    }

    /** The form. */
    @GET
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public RosterPages.Form form(@Context SecurityContext security) {
        return forms.empty(Caller.in(security));
    }

    /** Takes a file, and shows what it would do; nothing is changed yet. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response upload(List<EntityPart> parts, @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        RosterForm.Sent sent = forms.read(parts, caller);
        return to(desk.keep(sent.fileName(), sent.file().bytes(), sent.terms(), caller));
    }

    private static Response to(UUID roster) {
        return Response.seeOther(URI.create("/teaching/rosters/" + roster)).build();
    }

    /** A roster: what it would do, or how far it is. */
    @GET
    @Path("{id}")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public RosterPages.Shown shown(@PathParam("id") UUID id, @Context SecurityContext security) {
        return desk.shown(desk.open(id, Caller.in(security)));
    }

    /** The file with what is wrong in each row. */
    @GET
    @Path("{id}/errors.xlsx")
    @Produces(XLSX)
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response errors(@PathParam("id") UUID id, @Context SecurityContext security) {
        return Response.ok(desk.errors(desk.open(id, Caller.in(security))))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"danh-sach-can-sua.xlsx\"")
                .build();
    }

    /** Takes the good rows in. */
    @POST
    @Path("{id}/commit")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response commit(@PathParam("id") UUID id, @Context SecurityContext security) {
        desk.commit(desk.open(id, Caller.in(security)));
        return to(id);
    }
}
