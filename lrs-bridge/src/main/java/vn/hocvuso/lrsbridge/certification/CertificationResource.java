package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /certification}: officers see who is eligible, confirm them by a decision, and follow the certificates. */
@Singleton
@Path("/certification")
@Produces(MediaType.TEXT_HTML)
public class CertificationResource {
    private static final String KIND = "candidates/{code}/{version}/{audience}";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final CertificationDesk desk;
    private final Corrections corrections;
    private final CandidateBook candidates;

    @Inject
    CertificationResource(CertificationDesk desk, Corrections corrections, CandidateBook candidates) {
        this.desk = desk;
        this.corrections = corrections;
        this.candidates = candidates;
    }

    /** The first page. */
    @GET
    @Allows(Permission.CERTIFY)
    public CertificationPages.Overview overview(@QueryParam("decisions") @DefaultValue("1") int page) {
        return desk.overview(page);
    }

    /** Who is eligible, with the evidence of each, and who is withheld, with the reason. */
    @GET
    @Path(KIND)
    @Allows(Permission.CERTIFY)
    public CertificationPages.Candidates candidates(
            @PathParam("code") String code,
            @PathParam("version") String version,
            @PathParam("audience") String audience,
            @QueryParam("page") @DefaultValue("1") int eligible,
            @QueryParam("withheld") @DefaultValue("1") int withheld) {
        return desk.candidates(kind(code, version, audience), eligible, withheld, TypedForm.NEW);
    }

    private static Candidate.Who kind(String code, String version, String audience) {
        return new Candidate.Who(new UUID(0, 0), new Curriculum.Id(code, version), audience);
    }

    /** Confirms all or some by a decision, or holds some back, or lets them go on. */
    @POST
    @Path(KIND)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CERTIFY)
    public Response decide(
            @PathParam("code") String code,
            @PathParam("version") String version,
            @PathParam("audience") String audience,
            MultivaluedMap<String, String> form,
            @Context SecurityContext security) {
        Candidate.Who kind = kind(code, version, audience);
        DecisionForm fields = new DecisionForm(form);
        List<UUID> chosen = fields.says("everybody") ? desk.eligible(kind) : fields.ids("candidate");
        List<Refused.Finding> wrong = wrong(fields);
        if (!wrong.isEmpty() || chosen.isEmpty()) {
            Refusal why = chosen.isEmpty() ? Refusal.NOBODY_CHOSEN : Refusal.INVALID_DECISION;
            String which = fields.text("act").equals("release") ? "release" : "decide";
            TypedForm typed = TypedForm.again(which, form, why, wrong);
            return TypedForm.answer(desk.candidates(kind, fields.page("page"), fields.page("withheld"), typed), why);
        }
        return decided(kind, fields, chosen, Caller.in(security).name());
    }

    private List<Refused.Finding> wrong(DecisionForm fields) {
        return switch (fields.text("act")) {
            case "hold" -> fields.missing("reason");
            case "release" -> List.of();
            default -> fields.unwritten(desk.today());
        };
    }

    private Response decided(Candidate.Who kind, DecisionForm fields, List<UUID> chosen, String by) {
        String act = fields.text("act");
        if (act.equals("hold") || act.equals("release")) {
            String reason = act.equals("hold") ? fields.demanded("reason") : "";
            if (candidates.hold(chosen, reason) == 0) {
                throw new Refused(Refusal.NOBODY_CHOSEN);
            }
            return Response.seeOther(list(kind, fields)).build();
        }
        UUID decision = corrections.confirm(kind, chosen, fields.written(by, desk.today()));
        return Response.seeOther(URI.create("/certification/decisions/" + decision))
                .build();
    }

    /** The pages of both lists from which the form was sent. */
    private static URI list(Candidate.Who kind, DecisionForm fields) {
        return UriBuilder.fromPath("/certification/candidates/{code}/{version}/{audience}")
                .queryParam("page", fields.page("page"))
                .queryParam("withheld", fields.page("withheld"))
                .build(kind.curriculum().code(), kind.curriculum().version(), kind.audience());
    }

    /** How the certificates of a decision come along; looks again by itself while some are left. */
    @GET
    @Path("decisions/{id: " + ID + "}")
    @Allows(Permission.CERTIFY)
    public Response decision(@PathParam("id") UUID id, @QueryParam("withheld") @DefaultValue("1") int withheld) {
        CertificationPages.DecisionPage page = desk.decision(id, withheld);
        Response.ResponseBuilder answer = Response.ok(page, MediaType.TEXT_HTML);
        return page.decision().left() > 0
                ? answer.header("Refresh", SECONDS_TO_NEXT_LOOK).build()
                : answer.build();
    }
}
