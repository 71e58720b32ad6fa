package vn.hocvuso.lrsbridge.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.BridgeClock;
import vn.hocvuso.lrsbridge.web.JsonBody;
import vn.hocvuso.lrsbridge.web.Permission;

/** {@code /api/plan/approvals}: which curricula certify by which decision, for programs; as {@code /plan} shows it. */
@Singleton
@Path("/api/plan/approvals")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsApiResource {
    private final PlanBook plans;
    private final Clock clock;

    @Inject
    ApprovalsApiResource(PlanBook plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** All curricula, each with its approval where it has one. */
    @GET
    @Allows(Permission.CERTIFY)
    public String approvals() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        plans.all().forEach(one -> json.add(json(one.id(), plans.approval(one.id()))));
        return json.toString();
    }

    private static ObjectNode json(Curriculum.Id curriculum, Optional<Approval> approval) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("curriculum", curriculum.toString());
        approval.ifPresent(found -> json.putObject("approval")
                .put("authority", found.authority())
                .put("number", found.decision())
                .put("day", found.day().toString())
                .put("signatory", found.signatory())
                .put("way", found.way().code()));
        return json;
    }

    /** Writes down the decision by which a curriculum may certify from now on. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.CERTIFY)
    public Response approve(byte[] body) {
        ApprovalForm form = ApprovalForm.of(JsonBody.object(body));
        Curriculum.Id id = plans.named(form.curriculum()).id();
        plans.approve(id, form.approval(BridgeClock.day(clock.instant())));
        return Response.status(Response.Status.CREATED)
                .entity(json(id, plans.approval(id)).toString())
                .build();
    }
}
