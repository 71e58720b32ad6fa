package vn.hocvuso.lrsbridge.bridging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.PlatformDirectory;
import vn.hocvuso.lrsbridge.identity.PlatformTerms;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.JsonBody;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/** {@code /api/platforms}: what the pages do, for programs. */
@Singleton
@Path("/api/platforms")
@Produces(MediaType.APPLICATION_JSON)
public class PlatformsApiResource {
    private final PlatformWatch watch;
    private final PlatformDirectory platforms;
    private final QuarantineDesk quarantine;

    @Inject
    public PlatformsApiResource(PlatformWatch watch, PlatformDirectory platforms, QuarantineDesk quarantine) {
        this.watch = watch;
        this.platforms = platforms;
        this.quarantine = quarantine;
    }

    /** All platforms and how they fare. */
    @GET
    @Allows(Permission.ADMINISTER)
    public String all() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        watch.lines().forEach(line -> json.add(PlatformJson.of(line)));
        return json.toString();
    }

    /** Makes a credential; its secret is in this answer and nowhere else. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.ADMINISTER)
    public Response make(byte[] body, @Context SecurityContext security) {
        PlatformDirectory.Issued issued = platforms.make(terms(body), Caller.in(security));
        return secret(
                Response.created(
                        URI.create("/api/platforms/" + issued.credential().id())),
                issued);
    }

    private static PlatformTerms terms(byte[] body) {
        PlatformForm form = PlatformForm.of(JsonBody.object(body));
        List<Finding> findings = form.findings();
        if (!findings.isEmpty()) {
            throw new Refused(Refusal.INVALID_PLATFORM, findings);
        }
        return form.terms();
    }

    private static Response secret(Response.ResponseBuilder response, PlatformDirectory.Issued issued) {
        String json = PlatformJson.of(issued.credential())
                .put("secret", issued.secret())
                .toString();
        return response.entity(json)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One platform with its refusals and its quarantine. */
    @GET
    @Path("{id}")
    @Allows(Permission.ADMINISTER)
    public String one(@PathParam("id") UUID id) {
        return PlatformJson.of(watch.details(id)).toString();
    }

    /** Puts it on other terms; what is not said is what suits its kind. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.ADMINISTER)
    public String change(@PathParam("id") UUID id, byte[] body, @Context SecurityContext security) {
        return PlatformJson.of(platforms.change(id, terms(body), Caller.in(security)))
                .toString();
    }

    /** Says of whom it may tell besides the learners of its platform: {@code {"learners":["..."],"activities":[]}}. */
    @PUT
    @Path("{id}/reach")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.ADMINISTER)
    public String grant(@PathParam("id") UUID id, byte[] body, @Context SecurityContext security) {
        ReachForm form = ReachForm.of(JsonBody.object(body));
        List<Finding> findings = form.findings();
        if (!findings.isEmpty()) {
            throw new Refused(Refusal.INVALID_PLATFORM, findings);
        }
        return PlatformJson.of(platforms.grant(id, form.reach(), Caller.in(security)))
                .toString();
    }

    /** Lets it tell of the learners of one more home: {@code {"home":"..."}}. */
    @POST
    @Path("{id}/reach/learners")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.ADMINISTER)
    public String allow(@PathParam("id") UUID id, byte[] body, @Context SecurityContext security) {
        String home = JsonBody.object(body).path("home").asText("");
        return PlatformJson.of(platforms.allow(id, PlatformsResource.home(home), Caller.in(security)))
                .toString();
    }

    /** Gives it another secret, beside which the old one is taken for some hours. */
    @POST
    @Path("{id}/rotation")
    @Allows(Permission.ADMINISTER)
    public Response rotate(
            @PathParam("id") UUID id,
            @QueryParam("grace-hours") @DefaultValue("0") int hours,
            @Context SecurityContext security) {
        return secret(Response.ok(), platforms.rotate(id, PlatformsResource.grace(hours), Caller.in(security)));
    }

    /** Ends it. */
    @DELETE
    @Path("{id}")
    @Allows(Permission.ADMINISTER)
    public Response revoke(@PathParam("id") UUID id, @Context SecurityContext security) {
        platforms.revoke(id, Caller.in(security));
        return Response.noContent().build();
    }

    /** Stores a corrected statement in place of one that waits: {@code {"statement":{...},"reason":"..."}}. */
    @POST
    @Path("{id}/quarantine/{entry}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.ADMINISTER)
    public String replay(
            @PathParam("id") UUID id, @PathParam("entry") UUID entry, byte[] body, @Context SecurityContext security) {
        ObjectNode json = JsonBody.object(body);
        UUID stored = quarantine.replay(order(id, entry, json, security), JsonBody.bytes(json.path("statement")));
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", stored.toString())
                .toString();
    }

    /** Lets a statement go that waits: {@code {"reason":"..."}}. */
    @POST
    @Path("{id}/quarantine/{entry}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.ADMINISTER)
    public Response dismiss(
            @PathParam("id") UUID id, @PathParam("entry") UUID entry, byte[] body, @Context SecurityContext security) {
        quarantine.dismiss(order(id, entry, JsonBody.object(body), security));
        return Response.noContent().build();
    }

    private static QuarantineDesk.Order order(UUID id, UUID entry, ObjectNode json, SecurityContext security) {
        return new QuarantineDesk.Order(
                id, entry, Caller.in(security), json.path("reason").asText(""));
    }
}
