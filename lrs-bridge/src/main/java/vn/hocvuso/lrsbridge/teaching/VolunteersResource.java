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
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Whom a teacher lets help in a class, and where those find the lists that they tick. */
@Singleton
@Path("/teaching")
@Produces(MediaType.TEXT_HTML)
public class VolunteersResource {
    private final TeachersClasses classes;
    private final VolunteerDesk desk;

    @Inject
    public VolunteersResource(TeachersClasses classes, VolunteerDesk desk) {
        this.classes = classes;
        this.desk = desk;
    }

    /** The classes that somebody helps in. */
    public record HelpedPage(List<ListedClass> classes) implements Page {
        public HelpedPage {
            classes = List.copyOf(classes);
        }

        @Override
        public String template() {
            return "helped.jte";
        }
    }

    /** The classes whose lists the caller ticks as a volunteer. */
    @GET
    @Path("attendance")
    @Allows(Permission.ASSIST)
    public HelpedPage helped(@Context SecurityContext security) {
        return new HelpedPage(classes.helpedBy(Caller.in(security)));
    }

    /** Lets a volunteer help in an own class. */
    @POST
    @Path("classes/{id}/volunteers")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response assign(
            @PathParam("id") UUID id,
            @FormParam("volunteer") @DefaultValue("") String volunteer,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        desk.assign(classes.open(id, caller), named(volunteer), caller);
        return back(id);
    }

    private Person named(String volunteer) {
        return desk.named(volunteer)
                .orElseThrow(() -> Refused.because(
                        Refusal.INVALID_PERSON,
                        "volunteer",
                        "chọn một tình nguyện viên / choose a volunteer",
                        volunteer));
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/teaching/classes/" + id + "/attendance#volunteers"))
                .build();
    }

    /** Lets them help in it no more. */
    @POST
    @Path("classes/{id}/volunteers/end")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response dismiss(
            @PathParam("id") UUID id,
            @FormParam("volunteer") @DefaultValue("") String volunteer,
            @Context SecurityContext security) {
        desk.dismiss(classes.open(id, Caller.in(security)), named(volunteer));
        return back(id);
    }
}
