package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.Witness;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /certification/signing}: papers go out to the office that signs them, and come back signed. */
@Singleton
@Path("/certification/signing")
public class SigningResource {
    private final RegisterYears years;
    private final PrintedPapers printed;
    private final PapersToSign batch;
    private final ReturnedPapers returned;
    private final PaperTurns turns;
    private final Witness witness;

    @Inject
    SigningResource(
            RegisterYears years,
            PrintedPapers printed,
            PapersToSign batch,
            ReturnedPapers returned,
            PaperTurns turns,
            Witness witness) {
        this.years = years;
        this.printed = printed;
        this.batch = batch;
        this.returned = returned;
        this.turns = turns;
        this.witness = witness;
    }

    /** The page of a year; without one, of this year. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allows(Permission.CERTIFY)
    public SigningPages.Signing page(@QueryParam("year") @DefaultValue("0") int asked) {
        int year = asked == 0 ? years.current() : asked;
        PrintedPapers.Choices choices = printed.choices(year);
        return new SigningPages.Signing(
                year,
                years.all(),
                choices.decisions(),
                choices.hamlets(),
                choices.classes(),
                choices.papers(),
                choices.signedPapers());
    }

    /** A batch as a zip of PDFs: of a year, a decision, a hamlet, a class, or one paper. */
    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces("application/zip")
    @Allows(Permission.CERTIFY)
    public Response batch(MultivaluedMap<String, String> form, @Context SecurityContext security) {
        PrintedPapers.Choice choice = PaperChoice.of(form, years.current());
        List<Certificate> wanted = batch.of(choice, "yes".equals(form.getFirst("signed")));
        if (wanted.isEmpty()) {
            throw Refused.because(
                    Refusal.NOT_FOUND,
                    "",
                    "không có giấy nào như đã chọn; hãy chọn rộng hơn / no paper is like that; choose more widely",
                    "");
        }
        witness.note(security, AccessEntry.What.PAPERS_EXPORTED, PaperChoice.noted(choice, wanted.size()));
        String by = Caller.in(security).name();
        StreamingOutput zip = to -> batch.write(wanted, by, to);
        return Response.ok(zip, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"giay-xac-nhan-ky-so-" + choice.year() + ".zip\"")
                .build();
    }

    /** Takes signed files back; a row for each, on a page or as a file. */
    @POST
    @Path("returned")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.WILDCARD)
    @Allows(Permission.CERTIFY)
    public Response take(List<EntityPart> parts, @Context SecurityContext security) throws IOException {
        String as = "";
        for (EntityPart part : parts) {
            as = part.getName().equals("as") ? part.getContent(String.class) : as;
        }
        Caller by = Caller.in(security);
        SigningPages.Returned report = SigningPages.returned(turns.take(by, () -> returned.take(parts, by.name())));
        return as.isBlank() || as.equals("page")
                ? Response.ok(report, MediaType.TEXT_HTML).build()
                : SigningPages.table(report, years.today()).as(as);
    }
}
