package vn.hocvuso.lrsbridge.bridging;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.LearnerHome;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.identity.PlatformDirectory;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/** {@code /platforms}: the pages of those who look after platforms. */
@Singleton
@Path("/platforms")
@Produces(MediaType.TEXT_HTML)
public class PlatformsResource {
    private final PlatformWatch watch;
    private final PlatformDirectory platforms;
    private final QuarantineDesk quarantine;
    private final BridgeSettings settings;

    @Inject
    public PlatformsResource(
            PlatformWatch watch, PlatformDirectory platforms, QuarantineDesk quarantine, BridgeSettings settings) {
        this.watch = watch;
        this.platforms = platforms;
        this.quarantine = quarantine;
        this.settings = settings;
    }

    /** All platforms and how they fare. */
    @GET
    @Allows(Permission.ADMINISTER)
    public PlatformsPage all() {
        return new PlatformsPage(watch.lines());
    }

    /** Where a platform is added. */
    @GET
    @Path("new")
    @Allows(Permission.ADMINISTER)
    public NewPlatformPage form(@QueryParam("kind") @DefaultValue("") String kind) {
        return NewPlatformPage.added(PlatformForm.kind(kind).map(PlatformForm::preset), List.of());
    }

    /** Adds it; shows its secret, this once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ADMINISTER)
    public Response make(MultivaluedMap<String, String> fields, @Context SecurityContext security) {
        PlatformForm form = PlatformForm.of(fields);
        List<Finding> findings = form.findings();
        if (!findings.isEmpty()) {
            return again(NewPlatformPage.added(Optional.of(form), findings));
        }
        return shownOnce(platforms.make(form.terms(), Caller.in(security)));
    }

    private static Response again(NewPlatformPage page) {
        return Response.status(Refusal.INVALID_PLATFORM.status()).entity(page).build();
    }

    private Response shownOnce(PlatformDirectory.Issued issued) {
        SetUp setUp = setUp(issued.credential(), issued.secret());
        return Response.ok(new SecretPage(issued, setUp))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private SetUp setUp(PlatformCredential credential, String secret) {
        return SetUp.of(
                credential.kind(), new SetUp.Access(settings.address("/xapi").toString(), credential.name(), secret));
    }

    /** One platform. */
    @GET
    @Path("{id}")
    @Allows(Permission.ADMINISTER)
    public PlatformPage one(@PathParam("id") UUID id) {
        PlatformPage.Details details = watch.details(id);
        return new PlatformPage(details, setUp(details.credential(), PlatformPage.GAP));
    }

    /** Where its terms are changed. */
    @GET
    @Path("{id}/terms")
    @Allows(Permission.ADMINISTER)
    public NewPlatformPage terms(@PathParam("id") UUID id) {
        return new NewPlatformPage(Optional.of(PlatformForm.of(watch.credential(id))), List.of(), Optional.of(id));
    }

    /** Changes them. */
    @POST
    @Path("{id}/terms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ADMINISTER)
    public Response change(
            @PathParam("id") UUID id, MultivaluedMap<String, String> fields, @Context SecurityContext security) {
        PlatformForm form = PlatformForm.of(fields);
        List<Finding> findings = form.findings();
        if (!findings.isEmpty()) {
            return again(new NewPlatformPage(Optional.of(form), findings, Optional.of(id)));
        }
        platforms.change(id, form.terms(), Caller.in(security));
        return back(id);
    }

    /** Where is said of whom it may tell. */
    @GET
    @Path("{id}/reach")
    @Allows(Permission.ADMINISTER)
    public ReachPage reach(@PathParam("id") UUID id) {
        PlatformCredential credential = watch.credential(id);
        return new ReachPage(credential, ReachForm.of(credential), List.of());
    }

    /** Says of whom it may tell. */
    @POST
    @Path("{id}/reach")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ADMINISTER)
    public Response grant(
            @PathParam("id") UUID id, MultivaluedMap<String, String> fields, @Context SecurityContext security) {
        ReachForm form = ReachForm.of(fields);
        List<Finding> findings = form.findings();
        if (!findings.isEmpty()) {
            return Response.status(Refusal.INVALID_PLATFORM.status())
                    .entity(new ReachPage(watch.credential(id), form, findings))
                    .build();
        }
        platforms.grant(id, form.reach(), Caller.in(security));
        return back(id);
    }

    /** Lets it tell of the learners of one more home. */
    @POST
    @Path("{id}/reach/learners")
    @Allows(Permission.ADMINISTER)
    public Response allow(
            @PathParam("id") UUID id,
            @FormParam("home") @DefaultValue("") String home,
            @Context SecurityContext security) {
        platforms.allow(id, home(home), Caller.in(security));
        return back(id);
    }

    /** The home of learners that is written so. */
    static LearnerHome home(String written) {
        return LearnerHome.written(written)
                .orElseThrow(() ->
                        new Refused(Refusal.INVALID_PLATFORM, new ReachForm(List.of(written), List.of()).findings()));
    }

    /** Gives it another secret; shows that, this once. */
    @POST
    @Path("{id}/rotation")
    @Allows(Permission.ADMINISTER)
    public Response rotate(
            @PathParam("id") UUID id,
            @FormParam("grace-hours") @DefaultValue("0") int hours,
            @Context SecurityContext security) {
        return shownOnce(platforms.rotate(id, grace(hours), Caller.in(security)));
    }

    /** How long an old secret may go on: not at all up to a month. */
    static Duration grace(int hours) {
        if (hours < 0 || hours > 24 * 31) {
            throw Refused.because(Refusal.INVALID_PLATFORM, "grace-hours", "0 – " + 24 * 31, Integer.toString(hours));
        }
        return Duration.ofHours(hours);
    }

    /** Ends it. */
    @POST
    @Path("{id}/revocation")
    @Allows(Permission.ADMINISTER)
    public Response revoke(@PathParam("id") UUID id, @Context SecurityContext security) {
        platforms.revoke(id, Caller.in(security));
        return back(id);
    }

    /** Decides on a statement that waits: stores it as corrected, or lets it go. */
    @POST
    @Path("{id}/quarantine/{entry}")
    @Allows(Permission.ADMINISTER)
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("entry") UUID entry,
            MultivaluedMap<String, String> form,
            @Context SecurityContext security) {
        QuarantineDesk.Order order = new QuarantineDesk.Order(id, entry, Caller.in(security), field(form, "reason"));
        if (field(form, "decision").equals("replay")) {
            quarantine.replay(order, field(form, "statement").getBytes(StandardCharsets.UTF_8));
        } else {
            quarantine.dismiss(order);
        }
        return back(id);
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/platforms/" + id)).build();
    }
}
