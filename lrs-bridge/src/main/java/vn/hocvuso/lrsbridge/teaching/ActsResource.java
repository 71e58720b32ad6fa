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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What a teacher decides about one pupil's competency, and takes back. */
@Singleton
@Path("/teaching")
@Produces(MediaType.TEXT_HTML)
public class ActsResource {
    private static final int SHORTEST_REASON = 5;

    private final TeachersClasses classes;
    private final ClassDesk desk;
    private final ClassMatrices matrices;
    private final ActDesk acts;

    @Inject
    public ActsResource(TeachersClasses classes, ClassDesk desk, ClassMatrices matrices, ActDesk acts) {
        this.classes = classes;
        this.desk = desk;
        this.matrices = matrices;
        this.acts = acts;
    }

    /** Where in the matrix. */
    private record Place(Classroom classroom, Citizen pupil, String competency) {
        Response back() {
            return Response.seeOther(URI.create(
                            "/teaching/classes/" + classroom.id() + "/pupils/" + pupil.id() + "/" + competency))
                    .build();
        }
    }

    private Place place(UUID id, String pupil, String competency, Caller caller) {
        CellPage page = desk.cell(classes.open(id, caller), pupil, competency);
        return new Place(page.classroom(), page.pupil(), page.competency().code());
    }

    /** Records a decision. */
    @POST
    @Path("classes/{id}/pupils/{pupil}/{competency}/decide")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("pupil") String pupil,
            @PathParam("competency") String competency,
            jakarta.ws.rs.core.MultivaluedMap<String, String> form,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        Place place = place(id, pupil, competency, caller);
        RecordedHere.Kind kind = kind(String.valueOf(form.getFirst("kind")));
        String reason =
                String.valueOf(form.getOrDefault("reason", List.of("")).get(0)).strip();
        demandReason(kind, reason);
        acts.record(
                new ActDesk.Order(
                        place.classroom(),
                        place.competency(),
                        kind,
                        reason,
                        List.of(place.pupil().id())),
                matrices.curriculum(place.classroom()),
                caller);
        return place.back();
    }

    private static RecordedHere.Kind kind(String name) {
        return Arrays.stream(RecordedHere.Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.because(
                        Refusal.INVALID_PARAMETER, "kind", "chọn một quyết định / choose a decision", name));
    }

    /** Who agrees with the rules need not say why; who does not, does. */
    private static void demandReason(RecordedHere.Kind kind, String reason) {
        boolean needed = kind == RecordedHere.Kind.DECIDED_ACHIEVED || kind == RecordedHere.Kind.DECIDED_NOT;
        if ((needed && reason.length() < SHORTEST_REASON) || reason.length() > 1000) {
            throw Refused.because(
                    Refusal.INVALID_PARAMETER,
                    "reason",
                    "hãy ghi lý do, từ 5 đến 1000 ký tự / say why, in 5 to 1000 letters",
                    reason);
        }
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
        Place place = place(id, pupil, competency, caller);
        if (!statement.matches("[0-9a-f-]{36}")) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        acts.withdraw(UUID.fromString(statement), place.pupil().id(), caller);
        return place.back();
    }
}
