package vn.hocvuso.lrsbridge.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;

/** {@code /plan/verbs}: what the verbs of statements mean, and what officers decided about them. */
@Singleton
@Path("/plan/verbs")
@Produces(MediaType.TEXT_HTML)
public class VerbsResource {
    /** Of more nobody would look through the list. */
    static final int MOST_UNCOUNTED = 50;

    private final VerbBook verbs;
    private final UncountedVerbs uncounted;

    @Inject
    VerbsResource(VerbBook verbs, UncountedVerbs uncounted) {
        this.verbs = verbs;
        this.uncounted = uncounted;
    }

    /**
     * What the page shows.
     *
     * @param uncounted verbs that were met on activities of rules, and count for nothing
     */
    public record VerbsPage(VerbTable table, List<UncountedVerbs.Met> uncounted) implements Page {
        @Override
        public String template() {
            return "verbs.jte";
        }

        /** All that a verb can mean. */
        public List<VerbMeaning> meanings() {
            return Arrays.asList(VerbMeaning.values());
        }
    }

    /** The table with all of its versions. */
    @GET
    @Allows(Permission.CERTIFY)
    public VerbsPage page() {
        return new VerbsPage(verbs.table(), uncounted.met(MOST_UNCOUNTED));
    }

    /** Decides what a verb means, or takes such a decision back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CERTIFY)
    public Response decide(MultivaluedMap<String, String> fields, @Context SecurityContext security) {
        VerbForm form = VerbForm.of(fields).demandRight();
        verbs.decide(form.verb().text(), form.chosen(), form.ground().text(), Caller.in(security));
        return Response.seeOther(UriBuilder.fromPath("/plan/verbs").build()).build();
    }
}
