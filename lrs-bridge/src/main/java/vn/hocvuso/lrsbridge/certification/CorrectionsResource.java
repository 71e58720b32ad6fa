package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Where an officer issues a certificate again or revokes it, and rules on what changed after issue. */
@Singleton
@Path("/certification")
@Produces(MediaType.TEXT_HTML)
public class CorrectionsResource {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String CERTIFICATE = "certificates/{id: " + ID + "}";
    private static final String CASE = "cases/{id: " + ID + "}";

    private final CertificationDesk desk;
    private final CertificateDesk certificates;
    private final Corrections corrections;

    @Inject
    CorrectionsResource(CertificationDesk desk, CertificateDesk certificates, Corrections corrections) {
        this.desk = desk;
        this.certificates = certificates;
        this.corrections = corrections;
    }

    /** A certificate and its history, with what can be done. */
    @GET
    @Path(CERTIFICATE)
    @Allows(Permission.CERTIFY)
    public CertificationPages.Correction correction(@PathParam("id") String id) {
        return correction(id, TypedForm.NEW);
    }

    private CertificationPages.Correction correction(String id, TypedForm typed) {
        return desk.correction(certificates.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND)), typed);
    }

    /** Issues it again. */
    @POST
    @Path(CERTIFICATE + "/replacement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CERTIFY)
    public Response reissue(
            @PathParam("id") UUID id, MultivaluedMap<String, String> form, @Context SecurityContext security) {
        DecisionForm fields = new DecisionForm(form);
        List<Refused.Finding> wrong = fields.unwritten(desk.today(), "why", BookEntry.Replacement.class);
        if (!wrong.isEmpty()) {
            return again(correction(id.toString(), typed("again", form, wrong)));
        }
        Certificate again = corrections.reissue(
                id,
                fields.one("why", BookEntry.Replacement.class),
                fields.written(Caller.in(security).name(), desk.today()));
        return to("/certification/certificates/" + again.id());
    }

    /** Revokes it. */
    @POST
    @Path(CERTIFICATE + "/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CERTIFY)
    public Response revoke(
            @PathParam("id") UUID id, MultivaluedMap<String, String> form, @Context SecurityContext security) {
        DecisionForm fields = new DecisionForm(form);
        List<Refused.Finding> wrong = fields.unwritten(desk.today(), "ground", BookEntry.Ground.class);
        if (!wrong.isEmpty()) {
            return again(correction(id.toString(), typed("revoke", form, wrong)));
        }
        corrections.revoke(
                id,
                fields.one("ground", BookEntry.Ground.class),
                fields.written(Caller.in(security).name(), desk.today()));
        return to("/certification/certificates/" + id);
    }

    /** Both sides of a case. */
    @GET
    @Path(CASE)
    @Allows(Permission.CERTIFY)
    public CertificationPages.CasePage bothSides(@PathParam("id") UUID id) {
        return desk.bothSides(id, TypedForm.NEW);
    }

    /** Rules on it. */
    @POST
    @Path(CASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CERTIFY)
    public Response rule(
            @PathParam("id") UUID id, MultivaluedMap<String, String> form, @Context SecurityContext security) {
        DecisionForm fields = new DecisionForm(form);
        boolean keep = fields.text("act").equals("keep");
        List<Refused.Finding> wrong =
                keep ? fields.missing("reason") : fields.unwritten(desk.today(), "ground", BookEntry.Ground.class);
        if (!wrong.isEmpty()) {
            return again(desk.bothSides(id, typed(fields.text("act"), form, wrong)));
        }
        rule(id, fields, keep, Caller.in(security).name());
        return to("/certification/cases/" + id);
    }

    private static TypedForm typed(String form, MultivaluedMap<String, String> fields, List<Refused.Finding> wrong) {
        return TypedForm.again(form, fields, Refusal.INVALID_DECISION, wrong);
    }

    private static Response again(Page page) {
        return TypedForm.answer(page, Refusal.INVALID_DECISION);
    }

    private void rule(UUID id, DecisionForm fields, boolean keep, String by) {
        if (keep) {
            corrections.keep(id, fields.demanded("reason"), by);
        } else {
            corrections.revokeBecauseOf(
                    id, fields.one("ground", BookEntry.Ground.class), fields.written(by, desk.today()));
        }
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
