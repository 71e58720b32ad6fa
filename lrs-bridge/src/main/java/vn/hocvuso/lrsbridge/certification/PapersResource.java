package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /certification/register/{year}/papers.pdf}: all papers of a year in one file, for the printer. */
@Singleton
@Path("/certification/register/{year: [0-9]{4}}/papers.pdf")
public class PapersResource {
    private final PrintedPapers papers;

    @Inject
    PapersResource(PrintedPapers papers) {
        this.papers = papers;
    }

    /** The papers that are still valid, by {@code number} or by {@code hamlet}. */
    @GET
    @Produces("application/pdf")
    @Allows(Permission.CERTIFY)
    public Response papers(@PathParam("year") int year, @QueryParam("order") @DefaultValue("number") String order) {
        List<Certificate> wanted = papers.of(year, order(order));
        if (wanted.isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        StreamingOutput pages = to -> papers.print(wanted, to);
        return Response.ok(pages, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"giay-xac-nhan-" + year + ".pdf\"")
                .build();
    }

    private static PrintedPapers.Order order(String asked) {
        return asked.equals(PrintedPapers.Order.HAMLET.name().toLowerCase(Locale.ROOT))
                ? PrintedPapers.Order.HAMLET
                : PrintedPapers.Order.NUMBER;
    }
}
