package vn.hocvuso.lrsbridge.teaching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Who helps in an own class, for programs. */
@Singleton
@Path("/api/teaching/classes/{id}/volunteers")
@Produces(MediaType.APPLICATION_JSON)
public class VolunteersApiResource {
    private final TeachersClasses classes;
    private final VolunteerDesk desk;

    @Inject
    public VolunteersApiResource(TeachersClasses classes, VolunteerDesk desk) {
        this.classes = classes;
        this.desk = desk;
    }

    /** Those who help, and those who could. */
    @GET
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public String all(@PathParam("id") UUID id, @Context SecurityContext security) {
        return json(classes.open(id, Caller.in(security)));
    }

    private String json(Classroom classroom) {
        VolunteerDesk.Volunteers all = desk.of(classroom);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("helping", people(all.helping()));
        json.set("others", people(all.others()));
        return json.toString();
    }

    private static ArrayNode people(List<Person> people) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        people.forEach(one -> json.addObject().put("id", one.id().toString()).put("fullName", one.fullName()));
        return json;
    }

    /** Lets one of them help; answers those who do then. */
    @PUT
    @Path("{volunteer}")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public String assign(
            @PathParam("id") UUID id, @PathParam("volunteer") String volunteer, @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        Classroom classroom = classes.open(id, caller);
        desk.assign(classroom, named(volunteer), caller);
        return json(classroom);
    }

    /** Lets them help no more; answers those who still do. */
    @DELETE
    @Path("{volunteer}")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public String dismiss(
            @PathParam("id") UUID id, @PathParam("volunteer") String volunteer, @Context SecurityContext security) {
        Classroom classroom = classes.open(id, Caller.in(security));
        desk.dismiss(classroom, named(volunteer));
        return json(classroom);
    }

    private Person named(String volunteer) {
        return desk.named(volunteer)
                .orElseThrow(() -> Refused.because(
                        Refusal.NOT_FOUND,
                        "volunteer",
                        "không có tình nguyện viên này / no such volunteer",
                        volunteer));
    }
}
