package vn.hocvuso.lrsbridge.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.AccessLog;
import vn.hocvuso.lrsbridge.auditing.Checkpoint;
import vn.hocvuso.lrsbridge.auditing.OpenLog;
import vn.hocvuso.lrsbridge.auditing.SignedNote;
import vn.hocvuso.lrsbridge.auditing.Witness;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.BridgeClock;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Table;

/** {@code /auditing}: where auditors begin, hold the log against an earlier checkpoint, and see who looked at what. */
@Singleton
@Path("/auditing")
@Produces(MediaType.TEXT_HTML)
public class AuditingResource {
    private static final int LAST = 1000;

    private final OpenLog log;
    private final AccessLog accesses;
    private final Witness witness;
    private final Clock clock;

    @Inject
    AuditingResource(OpenLog log, AccessLog accesses, Witness witness, Clock clock) {
        this.log = log;
        this.accesses = accesses;
        this.witness = witness;
        this.clock = clock;
    }

    /** The first page. */
    @GET
    @Allows(Permission.AUDIT)
    public InspectionPages.Overview overview() {
        return page(Optional.empty(), "");
    }

    private InspectionPages.Overview page(Optional<InspectionPages.LogAnswer> answer, String typed) {
        return new InspectionPages.Overview(
                clock.instant().atZone(BridgeClock.VIETNAM).getYear(),
                log.checkpoint().map(SignedNote::toString).orElse(""),
                log.pushes(),
                answer,
                typed);
    }

    /** Hashes the whole log anew, and with an earlier checkpoint says whether history was rewritten since. */
    @POST
    @Path("log")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.AUDIT)
    public InspectionPages.Overview examine(
            @FormParam("checkpoint") @DefaultValue("") String checkpoint, @Context SecurityContext security) {
        witness.note(security, AccessEntry.What.LOG_EXAMINED, checkpoint.isBlank() ? "" : "checkpoint");
        if (checkpoint.isBlank()) {
            return page(Optional.of(examined()), "");
        }
        return Pasted.note(checkpoint)
                .map(note -> page(Optional.of(since(note)), ""))
                .orElseGet(() ->
                        page(Optional.of(new InspectionPages.LogAnswer("NO_CHECKPOINT", false, size())), checkpoint));
    }

    private InspectionPages.LogAnswer examined() {
        OpenLog.Examination found = log.examine();
        return new InspectionPages.LogAnswer(
                found.unchanged() ? "UNCHANGED" : "CHANGED", found.unchanged(), found.size());
    }

    private InspectionPages.LogAnswer since(SignedNote earlier) {
        OpenLog.Continuity found = log.since(earlier);
        return new InspectionPages.LogAnswer(found.name(), found == OpenLog.Continuity.CONTINUES, size());
    }

    private long size() {
        return log.checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    /** Who looked at what. */
    @GET
    @Path("access")
    @Allows(Permission.AUDIT)
    public InspectionPages.AccessPage access(@Context SecurityContext security) {
        witness.note(security, AccessEntry.What.ACCESS_LOG_READ, "");
        return new InspectionPages.AccessPage(accesses.last(LAST));
    }

    /** The same as a file. */
    @GET
    @Path("access.{form: csv|json|xlsx}")
    @Produces(MediaType.WILDCARD)
    @Allows(Permission.AUDIT)
    public Response accessFile(@PathParam("form") String form, @Context SecurityContext security) {
        witness.note(security, AccessEntry.What.ACCESS_LOG_EXPORTED, form);
        return new Table(
                        "access",
                        List.of("at", "who", "what", "subject", "about"),
                        accesses.last(Integer.MAX_VALUE).stream()
                                .map(one -> List.of(
                                        one.at().toString(),
                                        one.personName(),
                                        one.what().name(),
                                        one.subject().toString(),
                                        one.reason()))
                                .toList())
                .as(form);
    }
}
