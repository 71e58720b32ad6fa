package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** The forms by which a teacher decides about one pupil's competency, and takes it back. */
@Singleton
@Path("/teaching")
@Produces(MediaType.TEXT_HTML)
public class ActsResource {
    private final TeachersDecisions decisions;

    @Inject
    public ActsResource(TeachersDecisions decisions) {
        this.decisions = decisions;
    }

    /** Records a decision. */
    @POST
    @Path("classes/{id}/pupils/{pupil}/{competency}/decide")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("pupil") String pupil,
            @PathParam("competency") String competency,
            MultivaluedMap<String, String> form,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        CellPage cell = decisions.cell(id, pupil, competency, caller);
        decisions.decide(cell, text(form, "kind"), text(form, "reason"), caller);
        return back(cell);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    private static Response back(CellPage cell) {
        return Response.seeOther(URI.create("/teaching/classes/"
                        + cell.classroom().id() + "/pupils/" + cell.pupil().id() + "/"
                        + cell.competency().code()))
                .build();
    }

    /** Takes one back. */
    @POST
    @Path("classes/{id}/pupils/{pupil}/{competency}/withdraw")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("pupil") String pupil,
            @PathParam("competency") String competency,
            @FormParam("statement") @DefaultValue("") String statement,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        CellPage cell = decisions.cell(id, pupil, competency, caller);
        decisions.withdraw(cell, statement, caller);
        return back(cell);
    }
}
