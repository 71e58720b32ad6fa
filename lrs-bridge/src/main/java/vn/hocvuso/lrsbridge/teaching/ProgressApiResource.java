package vn.hocvuso.lrsbridge.teaching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Where a citizen stands, for programs; here and not beside {@code /api/people}, which knows no curricula. */
@Singleton
@Path("/api/people/citizens/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressApiResource {
    private final CitizenDirectory citizens;
    private final LearnerProgress progress;
    private final PlanBook plans;

    @Inject
    public ProgressApiResource(CitizenDirectory citizens, LearnerProgress progress, PlanBook plans) {
        this.citizens = citizens;
        this.progress = progress;
        this.plans = plans;
    }

    /** The state of every competency of every curriculum. */
    @GET
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public String progress(@PathParam("id") UUID id) {
        UUID kept = citizens.find(id)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND))
                .id();
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        plans.all().forEach(one -> json.add(TeachingJson.of(one, progress.of(kept, one.id()))));
        return json.toString();
    }
}
