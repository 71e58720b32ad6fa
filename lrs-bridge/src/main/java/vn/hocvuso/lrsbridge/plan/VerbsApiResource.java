package vn.hocvuso.lrsbridge.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.JsonBody;
import vn.hocvuso.lrsbridge.web.Permission;

/** {@code /api/plan/verbs}: the table of verbs for programs; as {@code /plan/verbs} shows it. */
@Singleton
@Path("/api/plan/verbs")
@Produces(MediaType.APPLICATION_JSON)
public class VerbsApiResource {
    private final VerbBook verbs;
    private final UncountedVerbs uncounted;

    @Inject
    VerbsApiResource(VerbBook verbs, UncountedVerbs uncounted) {
        this.verbs = verbs;
        this.uncounted = uncounted;
    }

    /** The verbs that mean something, every decision about them, and those that were met and count for nothing. */
    @GET
    @Allows(Permission.CERTIFY)
    public String table() {
        VerbTable table = verbs.table();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", table.version());
        json.set("verbs", json(table.entries()));
        json.set("decisions", json(table.history()));
        ArrayNode met = json.putArray("uncounted");
        uncounted.met(VerbsResource.MOST_UNCOUNTED).forEach(one -> met.addObject()
                .put("verb", one.verb())
                .put("statements", one.statements())
                .put("last", one.last().toString()));
        return json.toString();
    }

    private static ArrayNode json(List<VerbTable.Entry> entries) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        entries.forEach(one -> json.add(json(one)));
        return json;
    }

    private static ObjectNode json(VerbTable.Entry entry) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", entry.version())
                .put("verb", entry.verb())
                .put("meaning", entry.meaning().map(VerbMeaning::code).orElse(""))
                .put("ground", entry.ground())
                .put("fixed", VerbTable.isFixed(entry.verb()));
        entry.decided().ifPresent(decided -> json.put("by", decided.by())
                .put("at", decided.at().toString()));
        return json;
    }

    /** Decides what a verb means, or takes such a decision back where {@code meaning} is empty. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.CERTIFY)
    public Response decide(byte[] body, @Context SecurityContext security) {
        VerbForm form = VerbForm.of(JsonBody.object(body)).demandRight();
        VerbTable.Entry decided =
                verbs.decide(form.verb().text(), form.chosen(), form.ground().text(), Caller.in(security));
        return Response.status(Response.Status.CREATED)
                .entity(json(decided).toString())
                .build();
    }
}
