package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.LinkForm;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** Which accounts are the pupils' of an own class: proposals, links, one-time codes. */
@Singleton
@Path("/teaching")
@Produces(MediaType.TEXT_HTML)
public class ClassLinksResource {
    private final TeachersClasses classes;
    private final ClassDesk desk;
    private final ClassLinks links;

    @Inject
    public ClassLinksResource(TeachersClasses classes, ClassDesk desk, ClassLinks links) {
        this.classes = classes;
        this.desk = desk;
        this.links = links;
    }

    /** The page. */
    @GET
    @Path("classes/{id}/links")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public ClassLinksPage page(@PathParam("id") UUID id, @Context SecurityContext security) {
        return links.page(classes.open(id, Caller.in(security)));
    }

    /** Takes a proposal. */
    @POST
    @Path("classes/{id}/links/accept")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public Response accept(
            @PathParam("id") UUID id,
            @FormParam("pupil") @DefaultValue("") String pupil,
            @FormParam("account") @DefaultValue("") String account,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        Citizen own = desk.pupil(classes.open(id, caller), pupil);
        links.link(own, LinkForm.account(account), caller);
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/teaching/classes/" + id + "/links"))
                .build();
    }

    /** Links an account that the teacher typed. */
    @POST
    @Path("classes/{id}/links/typed")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public Response typed(
            @PathParam("id") UUID id,
            @FormParam("pupil") @DefaultValue("") String pupil,
            @FormParam("home") @DefaultValue("") String home,
            @FormParam("name") @DefaultValue("") String name,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        Citizen own = desk.pupil(classes.open(id, caller), pupil);
        links.link(own, LinkForm.typed(home, name), caller);
        return back(id);
    }

    /** Undoes a link of a pupil of the class. */
    @POST
    @Path("classes/{id}/links/undo")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public Response undo(
            @PathParam("id") UUID id,
            @FormParam("account") @DefaultValue("") String account,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        links.undo(classes.open(id, caller), LinkForm.account(account), caller);
        return back(id);
    }

    /** A one-time code for each pupil, to print and cut apart. */
    @POST
    @Path("classes/{id}/links/codes")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public CodesPage codes(@PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        return links.codes(classes.open(id, caller), caller);
    }
}
