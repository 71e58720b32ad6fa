package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.verifying.Checks;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Turnstile;

/** {@code /verify}: anybody checks a certificate, by number, by link, or by the credential itself. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class VerifyResource {
    /** How many files of strangers are checked at the same moment: checking takes a processor, and all others need it too. */
    private static final int AT_ONCE = 8;

    private final CertificateDesk desk;
    private final Turnstile turnstile = new Turnstile(AT_ONCE);

    @Inject
    VerifyResource(CertificateDesk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param asked what was looked for; empty before anything was
     * @param notFound whether there is no such certificate
     * @param checks what was found of a credential
     */
    public record VerifyPage(String asked, boolean notFound, Optional<Checks> checks) implements Page {
        @Override
        public String template() {
            return "verify.jte";
        }

        /** What the script of the page says, as JSON. */
        public String words(Frame frame) {
            return BrowserWords.of(frame);
        }
    }

    /** The form; with a number or link, the certificate, in whatever form is asked for. */
    @GET
    @Path("verify")
    @Produces({MediaType.TEXT_HTML, "application/vc", "application/pdf"})
    @Open(aboutSomebody = true)
    public Response form(@QueryParam("certificate") @DefaultValue("") String asked, @Context HttpHeaders headers) {
        if (asked.isBlank()) {
            return Response.ok(new VerifyPage("", false, Optional.empty()), MediaType.TEXT_HTML)
                    .build();
        }
        return desk.find(asked)
                .map(found -> Response.seeOther(URI.create("/certificates/" + found.id())))
                .orElseGet(() -> notFound(asked, headers))
                .build();
    }

    /** Only who asked for a page gets one: a program would keep it as the certificate. */
    private static Response.ResponseBuilder notFound(String asked, HttpHeaders headers) {
        if (!Page.isWantedBy(headers)) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new VerifyPage(asked, true, Optional.empty()))
                .type(MediaType.TEXT_HTML);
    }

    /** Where the QR of a paper leads; what it says stands behind the {@code #} and is checked by the browser itself. */
    @GET
    @Path("v")
    @Open
    public VerifyPage scanned() {
        return new VerifyPage("", false, Optional.empty());
    }

    /** Checks a file: a credential, or a paper. It is not kept. */
    @POST
    @Path("verify")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Open(aboutSomebody = true)
    public VerifyPage check(List<EntityPart> parts) throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> part.getName().equals("file"))
                .findFirst()
                .orElseThrow(() -> Refused.because(
                        Refusal.MALFORMED_REQUEST, "file", "chưa chọn tệp nào / no file was chosen", ""));
        return new VerifyPage("", false, Optional.of(checks(file.getContent(byte[].class))));
    }

    /** Checks a credential that was pasted. It is not kept. */
    @POST
    @Path("verify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Open(aboutSomebody = true)
    public VerifyPage check(@FormParam("credential") @DefaultValue("") String credential) {
        byte[] bytes = credential.strip().getBytes(StandardCharsets.UTF_8);
        return new VerifyPage("", false, Optional.of(checks(bytes)));
    }

    /** The same for programs: the credential or the paper as the body, the checks as the answer. */
    @POST
    @Path("verify")
    @Consumes({"application/vc", "application/ld+json", "application/pdf", MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Open(aboutSomebody = true)
    public Checks check(byte[] credential) {
        return checks(credential);
    }

    private Checks checks(byte[] file) {
        return turnstile.through(() -> desk.checks(file));
    }
}
