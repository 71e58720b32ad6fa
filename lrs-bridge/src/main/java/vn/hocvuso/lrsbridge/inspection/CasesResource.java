package vn.hocvuso.lrsbridge.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.OpenLog;
import vn.hocvuso.lrsbridge.auditing.Witness;
import vn.hocvuso.lrsbridge.certification.Dossiers;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Table;

/** {@code /auditing/cases}, {@code /auditing/pushes}: what changed after issue and how it was ruled; where checkpoints went. */
@Singleton
@Path("/auditing")
public class CasesResource {
    private static final String FORM = "{form: csv|json|xlsx}";

    private final Dossiers dossiers;
    private final OpenLog log;
    private final Witness witness;

    @Inject
    CasesResource(Dossiers dossiers, OpenLog log, Witness witness) {
        this.dossiers = dossiers;
        this.log = log;
        this.witness = witness;
    }

    /** All cases. */
    @GET
    @Path("cases")
    @Produces(MediaType.TEXT_HTML)
    @Allows(Permission.AUDIT)
    public InspectionPages.CasesPage cases(@Context SecurityContext security) {
        witness.note(security, AccessEntry.What.CASES_READ, "");
        return new InspectionPages.CasesPage(dossiers.allCases());
    }

    /** The same as a file. */
    @GET
    @Path("cases." + FORM)
    @Produces(MediaType.WILDCARD)
    @Allows(Permission.AUDIT)
    public Response casesFile(@PathParam("form") String form, @Context SecurityContext security) {
        witness.note(security, AccessEntry.What.CASES_EXPORTED, form);
        return table(dossiers.allCases()).as(form);
    }

    static Table table(List<Dossiers.CaseRecord> cases) {
        return new Table(
                "cases",
                List.of(
                        "number",
                        "certificate",
                        "holder",
                        "opened",
                        "lost",
                        "outcome",
                        "reason",
                        "by",
                        "ruled",
                        "again"),
                cases.stream()
                        .map(one -> List.of(
                                one.number(),
                                one.certificate().toString(),
                                one.holder(),
                                one.opened().toString(),
                                String.join(" ", one.lost()),
                                one.outcome(),
                                one.reason(),
                                one.by(),
                                one.ruled().map(Instant::toString).orElse(""),
                                String.join(" ", one.again())))
                        .toList());
    }

    /** Where checkpoints were pushed to, as a file. */
    @GET
    @Path("pushes." + FORM)
    @Produces(MediaType.WILDCARD)
    @Allows(Permission.AUDIT)
    public Response pushes(@PathParam("form") String form) {
        return new Table(
                        "pushes",
                        List.of("destination", "size", "pushed", "failure"),
                        log.pushes().stream()
                                .map(one -> List.of(
                                        one.destination(),
                                        Long.toString(one.pushedSize()),
                                        one.pushed().map(Instant::toString).orElse(""),
                                        one.failure()))
                                .toList())
                .as(form);
    }
}
