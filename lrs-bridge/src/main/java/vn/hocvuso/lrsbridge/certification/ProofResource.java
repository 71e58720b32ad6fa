package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.auditing.OpenLog;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /certificates/{id}/proof}: the proof that a certificate is in the log. It names nobody. */
@Singleton
@Path("/certificates/{id}/proof")
public class ProofResource {
    private static final String TEXT = "text/plain;charset=utf-8";

    private final CertificateDesk desk;
    private final OpenLog log;

    @Inject
    ProofResource(CertificateDesk desk, OpenLog log) {
        this.desk = desk;
        this.log = log;
    }

    /** The proof, under the newest checkpoint (C2SP tlog-proof). */
    @GET
    @Produces(TEXT)
    @Open
    public Response proof(@PathParam("id") String id) {
        Certificate certificate = desk.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return log.proof(LoggedCredential.entry(desk.credential(certificate)))
                .map(proof -> Response.ok(proof.toString(), TEXT)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"" + certificate.id() + LogProof.FILE_EXTENSION + "\"")
                        .build())
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }
}
