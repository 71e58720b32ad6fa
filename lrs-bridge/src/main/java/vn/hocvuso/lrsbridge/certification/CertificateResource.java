package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.Witness;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /certificates/{id}}: one certificate as a page, as a credential, and as a paper. */
@Singleton
@Path("/certificates/{id}")
public class CertificateResource {
    private final CertificateDesk desk;
    private final Witness witness;

    @Inject
    CertificateResource(CertificateDesk desk, Witness witness) {
        this.desk = desk;
        this.witness = witness;
    }

    /** The public page; it shows a child's name to those who teach the child, certify or audit. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Open(aboutSomebody = true)
    public CertificatePage page(@PathParam("id") String id, @Context SecurityContext security) {
        Certificate certificate = seen(id, security);
        return desk.page(certificate, desk.isShownWhole(certificate, Caller.of(security)));
    }

    /** The signed credential, byte for byte. */
    @GET
    @Produces({"application/vc", "application/ld+json", MediaType.APPLICATION_JSON})
    @Open(aboutSomebody = true)
    public Response credential(@PathParam("id") String id, @Context SecurityContext security) {
        Certificate certificate = seen(id, security);
        demandRightToName(certificate, security);
        JsonObject credential = desk.credential(certificate);
        return Response.ok(CredentialJson.bytes(credential), "application/vc")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + certificate.id() + ".json\"")
                .build();
    }

    /** The paper. */
    @GET
    @Produces("application/pdf")
    @Open(aboutSomebody = true)
    public Response paper(@PathParam("id") String id, @Context SecurityContext security) {
        Certificate certificate = seen(id, security);
        demandRightToName(certificate, security);
        return Response.ok(desk.paper(certificate), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + certificate.id() + ".pdf\"")
                .build();
    }

    /** The credential for browsers, which cannot ask for a format by a link: a file that wallets take in. */
    @GET
    @Path("credential.json")
    @Produces("application/vc")
    @Open(aboutSomebody = true)
    public Response credentialFile(@PathParam("id") String id, @Context SecurityContext security) {
        Certificate certificate = seen(id, security);
        demandRightToName(certificate, security);
        return Response.ok(CredentialJson.bytes(desk.credential(certificate)), "application/vc")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"giay-xac-nhan-" + certificate.number() + "-" + certificate.year()
                                + ".json\"")
                .build();
    }

    /** The paper for browsers. */
    @GET
    @Path("paper.pdf")
    @Produces("application/pdf")
    @Open(aboutSomebody = true)
    public Response paperFile(@PathParam("id") String id, @Context SecurityContext security) {
        return paper(id, security);
    }

    private Certificate seen(String id, SecurityContext security) {
        Certificate certificate = desk.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        witness.noteAuditor(
                security, AccessEntry.What.CERTIFICATE_SEEN, certificate.citizen(), certificate.registerNumber());
        return certificate;
    }

    private void demandRightToName(Certificate certificate, SecurityContext security) {
        Optional<Caller> reader = Caller.of(security);
        if (!desk.isShownWhole(certificate, reader)) {
            throw new Refused(reader.isPresent() ? Refusal.FORBIDDEN : Refusal.UNAUTHENTICATED);
        }
    }
}
