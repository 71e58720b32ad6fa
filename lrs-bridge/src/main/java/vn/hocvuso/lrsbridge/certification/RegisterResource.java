package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.Witness;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /certification/register}: the register as a book, to read, to print, and to close. */
@Singleton
@Path("/certification/register")
public class RegisterResource {
    private static final String TEXT = "text/plain;charset=utf-8";

    private final RegisterYears years;
    private final CertificationDesk desk;
    private final Witness witness;

    @Inject
    RegisterResource(RegisterYears years, CertificationDesk desk, Witness witness) {
        this.years = years;
        this.desk = desk;
        this.witness = witness;
    }

    /** A page of the book of a year, or the whole to print; without a year, of this one. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allows({Permission.CERTIFY, Permission.AUDIT})
    public CertificationPages.Book book(
            @QueryParam("year") @DefaultValue("0") int asked,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("whole") @DefaultValue("") String whole,
            @Context SecurityContext security) {
        int year = asked == 0 ? years.current() : asked;
        RegisterYears.Leaf leaf = whole.equals("yes") ? years.whole(year) : years.leaf(year, page);
        witness.noteAuditor(security, AccessEntry.What.REGISTER_READ, Integer.toString(year));
        return new CertificationPages.Book(
                year,
                years.all(),
                leaf.paging(),
                desk.lines(leaf.entries()),
                leaf.seal().orElse(""),
                leaf.closable());
    }

    /** Closes a year. */
    @POST
    @Path("{year: [0-9]{4}}/seal")
    @Produces(MediaType.TEXT_HTML)
    @Allows(Permission.CERTIFY)
    public Response close(@PathParam("year") int year) {
        years.close(year);
        return Response.seeOther(URI.create("/certification/register?year=" + year))
                .build();
    }

    /** The book as plain text: what the seal of a closed year is made over. */
    @GET
    @Path("{year: [0-9]{4}}.txt")
    @Produces(TEXT)
    @Allows({Permission.CERTIFY, Permission.AUDIT})
    public Response text(@PathParam("year") int year, @Context SecurityContext security) {
        witness.note(security, AccessEntry.What.REGISTER_EXPORTED, year + " txt");
        return file(years.of(year).text(), "so-goc-" + year + ".txt");
    }

    /** The book as a table. */
    @GET
    @Path("{year: [0-9]{4}}.{form: csv|json|xlsx}")
    @Produces(MediaType.WILDCARD)
    @Allows({Permission.CERTIFY, Permission.AUDIT})
    public Response table(
            @PathParam("year") int year, @PathParam("form") String form, @Context SecurityContext security) {
        witness.note(security, AccessEntry.What.REGISTER_EXPORTED, year + " " + form);
        return CertificationPages.table(
                        "so-goc-" + year, desk.lines(years.of(year).entries()))
                .as(form);
    }

    /** The seal of a closed year. */
    @GET
    @Path("{year: [0-9]{4}}.seal")
    @Produces(TEXT)
    @Allows({Permission.CERTIFY, Permission.AUDIT})
    public Response seal(@PathParam("year") int year) {
        return file(
                years.of(year).seal().orElseThrow(() -> new Refused(Refusal.NOT_FOUND)), "so-goc-" + year + ".seal");
    }

    private static Response file(String text, String name) {
        return Response.ok(text, TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
