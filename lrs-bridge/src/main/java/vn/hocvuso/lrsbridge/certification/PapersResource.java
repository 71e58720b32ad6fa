package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.Witness;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /certification/register/{year}/papers.pdf}: all papers of a year in one file, for the printer. */
@Singleton
@Path("/certification/register/{year: [0-9]{4}}/papers.pdf")
public class PapersResource {
    private final PrintedPapers papers;
    private final Witness witness;

    @Inject
    PapersResource(PrintedPapers papers, Witness witness) {
        this.papers = papers;
        this.witness = witness;
    }

    /** The papers that are still valid, in the order of {@code number}, {@code hamlet} or {@code class}. */
    @GET
    @Produces("application/pdf")
    @Allows(Permission.CERTIFY)
    public Response papers(@PathParam("year") int year, @Context UriInfo address, @Context SecurityContext security) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(address.getQueryParameters());
        asked.putSingle("year", Integer.toString(year));
        PrintedPapers.Choice choice = PaperChoice.of(asked, year);
        List<Certificate> wanted = papers.of(choice);
        if (wanted.isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        witness.note(security, AccessEntry.What.PAPERS_EXPORTED, PaperChoice.noted(choice, wanted.size()));
        StreamingOutput pages = to -> papers.print(wanted, to);
        return Response.ok(pages, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"giay-xac-nhan-" + year + ".pdf\"")
                .build();
    }
}
