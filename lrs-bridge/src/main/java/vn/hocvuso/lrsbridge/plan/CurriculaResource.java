package vn.hocvuso.lrsbridge.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /curricula/{code}/{version}}: what a certificate of this curriculum stands for; its address is in each. */
@Singleton
@Path("/curricula/{code}/{version}")
@Produces(MediaType.TEXT_HTML)
public class CurriculaResource {
    private final PlanBook plans;

    @Inject
    public CurriculaResource(PlanBook plans) {
        this.plans = plans;
    }

    /**
     * What the page shows.
     *
     * @param approval the decision by which it certifies; without one it certifies nobody
     */
    public record CurriculumPage(Curriculum curriculum, Optional<Approval> approval) implements Page {
        @Override
        public String template() {
            return "curriculum.jte";
        }
    }

    /** The page. */
    @GET
    @Open
    public CurriculumPage page(@PathParam("code") String code, @PathParam("version") String version) {
        Curriculum.Id id = new Curriculum.Id(code, version);
        return plans.find(id)
                .map(found -> new CurriculumPage(found, plans.approval(id)))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }
}
