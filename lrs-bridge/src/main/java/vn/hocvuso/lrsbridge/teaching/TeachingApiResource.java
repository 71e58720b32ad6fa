package vn.hocvuso.lrsbridge.teaching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.JsonBody;
import vn.hocvuso.lrsbridge.web.Permission;

/** {@code /api/teaching/classes}: what the teachers' pages show and decide, for programs. */
@Singleton
@Path("/api/teaching/classes")
@Produces(MediaType.APPLICATION_JSON)
public class TeachingApiResource {
    private final TeachersClasses classes;
    private final ClassDesk desk;
    private final TeachersDecisions decisions;

    @Inject
    public TeachingApiResource(TeachersClasses classes, ClassDesk desk, TeachersDecisions decisions) {
        this.classes = classes;
        this.desk = desk;
        this.decisions = decisions;
    }

    /** The classes that the caller sees. */
    @GET
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public String classes(@Context SecurityContext security) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        desk.list(classes.seenBy(Caller.in(security))).lines().forEach(line -> json.add(TeachingJson.of(line)));
        return json.toString();
    }

    /** One class as a matrix. */
    @GET
    @Path("{id}")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public String matrix(@PathParam("id") UUID id, @Context SecurityContext security) {
        Classroom classroom = classes.open(id, Caller.in(security));
        return TeachingJson.of(desk.page(classroom, MatrixView.of("", ""))).toString();
    }

    /** One cell with its evidence, and what people recorded here about it. */
    @GET
    @Path("{id}/pupils/{pupil}/{competency}")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public String cell(
            @PathParam("id") UUID id,
            @PathParam("pupil") String pupil,
            @PathParam("competency") String competency,
            @Context SecurityContext security) {
        return TeachingJson.of(decisions.cell(id, pupil, competency, Caller.in(security)))
                .toString();
    }

    /** Records a decision: {@code {"kind":"DECIDED_ACHIEVED","reason":"..."}}; answers the cell as it is then. */
    @POST
    @Path("{id}/pupils/{pupil}/{competency}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public String decide(
            @PathParam("id") UUID id,
            @PathParam("pupil") String pupil,
            @PathParam("competency") String competency,
            byte[] body,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        CellPage cell = decisions.cell(id, pupil, competency, caller);
        ObjectNode json = JsonBody.object(body);
        decisions.decide(cell, json.path("kind").asText(), json.path("reason").asText(), caller);
        return cell(id, pupil, competency, security);
    }

    /** Takes one back, named by the statement that it is. */
    @DELETE
    @Path("{id}/pupils/{pupil}/{competency}/decisions/{statement}")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("pupil") String pupil,
            @PathParam("competency") String competency,
            @PathParam("statement") String statement,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        decisions.withdraw(decisions.cell(id, pupil, competency, caller), statement, caller);
        return Response.noContent().build();
    }
}
