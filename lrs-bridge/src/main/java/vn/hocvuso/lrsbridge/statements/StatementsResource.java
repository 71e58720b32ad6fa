package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.XapiVersionFilter;

/** {@code /xapi/statements}: xAPI 1.0.3 part 3 section 2.1. */
@Path("/xapi/statements")
@Produces(MediaType.APPLICATION_JSON)
public class StatementsResource {
    private static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    private final StatementIntake intake;
    private final StatementStore store;
    private final Clock clock;

    @Inject
    public StatementsResource(StatementIntake intake, StatementStore store, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.clock = clock;
    }

    /** Stores one statement or a batch; answers their ids (2.1.2). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.WRITE_STATEMENTS)
    public String post(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        new QueryReader(uri.getQueryParameters()).expectNothing();
        demandJson(headers);
        List<UUID> ids = intake.post(body, Caller.in(security), XapiVersionFilter.of(headers));
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** Stores one statement under the id of the address (2.1.1). */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.WRITE_STATEMENTS)
    public Response put(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        demandJson(headers);
        UUID id = new QueryReader(uri.getQueryParameters()).statementId();
        intake.put(id, body, Caller.in(security), XapiVersionFilter.of(headers));
        return Response.noContent().build();
    }

    /** Answers one statement by id, or those of a query (2.1.3). */
    @GET
    @Allows({Permission.READ_STATEMENTS, Permission.READ_OWN_STATEMENTS})
    public Response get(@Context UriInfo uri, @Context SecurityContext security) {
        QueryReader reader = new QueryReader(uri.getQueryParameters());
        Caller caller = Caller.in(security);
        Response.ResponseBuilder answer = reader.asksForOne() ? one(reader, caller) : many(reader, caller);
        return answer.header(CONSISTENT_THROUGH, clock.instant()).build();
    }

    private Response.ResponseBuilder one(QueryReader reader, Caller caller) {
        QueryReader.One one = reader.one();
        HeldStatement held = store.find(one.id(), one.voided())
                .filter(found -> mayRead(caller, found))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return Response.ok(held.exact()).lastModified(Date.from(held.assigned().stored()));
    }

    private static boolean mayRead(Caller caller, HeldStatement held) {
        return caller.may(Permission.READ_STATEMENTS)
                || caller.platform()
                        .filter(own -> own.authority().equals(held.assigned().authorityJson()))
                        .isPresent();
    }

    private Response.ResponseBuilder many(QueryReader reader, Caller caller) {
        StatementQuery query = reader.query(caller);
        return Response.ok(new StatementPage(query, store.select(query), reader.link()).json());
    }

    /** Jakarta REST takes a body without a Content-Type for any; xAPI does not. */
    private static void demandJson(HttpHeaders headers) {
        if (headers.getMediaType() == null) {
            throw new Refused(Refusal.UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
