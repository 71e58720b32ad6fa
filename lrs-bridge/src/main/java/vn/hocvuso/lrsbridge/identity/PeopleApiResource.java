package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.JsonBody;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Preconditions;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.web.Seen;

/** {@code /api/people}: what the officers' pages do, for programs. */
@Singleton
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleApiResource {
    private static final int SHOWN = 100;

    private final PeopleDesk desk;
    private final PeopleFinder finder;
    private final AccountInbox inbox;

    @Inject
    PeopleApiResource(PeopleDesk desk, PeopleFinder finder, AccountInbox inbox) {
        this.desk = desk;
        this.finder = finder;
        this.inbox = inbox;
    }

    /** Citizens by words of their name or their school code; a personal number must not stand in an address. */
    @GET
    @Path("citizens")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public String citizens(@QueryParam("q") @DefaultValue("") String query) {
        if (PersonalNumber.typed(query).isPresent()) {
            throw Refused.because(
                    Refusal.INVALID_PARAMETER,
                    "q",
                    "số định danh gửi bằng POST /api/people/search / numbers are sent by POST /api/people/search",
                    "");
        }
        return PeopleJson.of(finder.find(query.strip())).toString();
    }

    /** The same by POST, also by personal number: {@code {"q":"..."}}. */
    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public String search(byte[] body) {
        String query = JsonBody.object(body).path("q").asText();
        return PeopleJson.of(finder.find(query.strip())).toString();
    }

    /** One citizen with links, entries that were merged, and how the links came about; its tag is for correcting it. */
    @GET
    @Path("citizens/{id}")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response citizen(@PathParam("id") UUID id) {
        CitizenPage.Details details = desk.details(id);
        return Response.ok(PeopleJson.of(details).toString())
                .header(HttpHeaders.ETAG, details.seen().tag().header())
                .build();
    }

    /**
     * Corrects what is known of one: the fields that the body names, as reading gives them, and {@code number} in full.
     * {@code If-Match} says what was seen; who comes too late is told what others have changed.
     */
    @PATCH
    @Path("citizens/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response correct(
            @PathParam("id") UUID id, byte[] body, @Context HttpHeaders headers, @Context SecurityContext security) {
        CitizenPage.Details before = desk.details(id);
        CitizenCorrection correction = CitizenCorrection.of(JsonBody.object(body), before);
        Seen seen = Preconditions.of(headers).seen(before.seen());
        List<Finding> meanwhile = desk.correct(id, seen, correction.form(), correction.number(), Caller.in(security));
        if (!meanwhile.isEmpty()) {
            throw new Refused(
                    Refusal.CHANGED_SINCE_READ,
                    meanwhile.stream().map(CitizenCorrection::called).toList());
        }
        return citizen(id);
    }

    /** Says that another entry is the same person: {@code {"duplicate":"<id>"}}; the same again changes nothing. */
    @POST
    @Path("citizens/{id}/duplicates")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response merge(@PathParam("id") UUID id, byte[] body, @Context SecurityContext security) {
        String duplicate = JsonBody.object(body).path("duplicate").asText();
        desk.merge(PeopleResource.entry(duplicate), id, Caller.in(security));
        return citizen(id);
    }

    /** Makes two entries of them again; 404 where they are two. */
    @DELETE
    @Path("citizens/{id}/duplicates/{duplicate}")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response split(
            @PathParam("id") UUID id, @PathParam("duplicate") UUID duplicate, @Context SecurityContext security) {
        desk.split(duplicate, id, Caller.in(security));
        return citizen(id);
    }

    /** Links an account: {@code {"homePage":"https://...","name":"..."}} or {@code {"account":"<key>"}}. */
    @POST
    @Path("citizens/{id}/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response link(@PathParam("id") UUID id, byte[] body, @Context SecurityContext security) {
        desk.link(LinkForm.of(JsonBody.object(body)), id, Caller.in(security));
        return citizen(id);
    }

    /** Undoes a link of this citizen; an account's name may be a personal number, so it is no part of the address. */
    @POST
    @Path("citizens/{id}/links/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response unlink(@PathParam("id") UUID id, byte[] body, @Context SecurityContext security) {
        desk.unlink(LinkForm.of(JsonBody.object(body)), id, Caller.in(security));
        return citizen(id);
    }

    /** The newest accounts that are nobody's, each with those whose it could be and why. */
    @GET
    @Path("accounts")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public String accounts() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("total", inbox.count());
        ArrayNode waiting = json.putArray("waiting");
        inbox.newest(SHOWN).forEach(one -> waiting.add(PeopleJson.of(one)));
        return json.toString();
    }
}
