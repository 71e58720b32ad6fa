package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.glassfish.jersey.media.multipart.MultiPart;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.XapiVersionFilter;

/** {@code /xapi/statements}: xAPI 1.0.3 part 3 section 2.1. */
@Singleton
@Path("/xapi/statements")
public class StatementsResource {
    /** How many statements of a lenient sender's request wait in quarantine; absent where none do. */
    private static final String QUARANTINED = "X-LRS-Bridge-Quarantined";

    private static final String MULTIPART_MIXED = "multipart/mixed";

    private final StatementIntake intake;
    private final StatementStore store;
    private final StatementAnswer answer;
    private final BridgeSettings settings;

    @Inject
    public StatementsResource(
            StatementIntake intake, StatementStore store, StatementAnswer answer, BridgeSettings settings) {
        this.intake = intake;
        this.store = store;
        this.answer = answer;
        this.settings = settings;
    }

    /** Stores one statement or a batch; answers their ids (2.1.2). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.WRITE_STATEMENTS)
    public Response post(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        new QueryReader(uri.getQueryParameters()).expectNothing();
        demandJson(headers);
        return ids(intake.post(Arrival.of(body), Caller.in(security), XapiVersionFilter.of(headers)));
    }

    /** The same with the contents of attachments (1.5.2). */
    @POST
    @Consumes(MULTIPART_MIXED)
    @Allows(Permission.WRITE_STATEMENTS)
    public Response postWithAttachments(
            MultiPart body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        new QueryReader(uri.getQueryParameters()).expectNothing();
        return ids(MultipartStatements.read(
                body, arrival -> intake.post(arrival, Caller.in(security), XapiVersionFilter.of(headers))));
    }

    private static Response ids(StatementIntake.Taken taken) {
        String ids = taken.ids().stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
        return setAside(Response.ok(ids, MediaType.APPLICATION_JSON_TYPE), taken);
    }

    /** Stores one statement under the id of the address (2.1.1). */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.WRITE_STATEMENTS)
    public Response put(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        demandJson(headers);
        UUID id = new QueryReader(uri.getQueryParameters()).statementId();
        return setAside(
                Response.noContent(),
                intake.put(id, Arrival.of(body), Caller.in(security), XapiVersionFilter.of(headers)));
    }

    /** The same with the contents of attachments (1.5.2). */
    @PUT
    @Consumes(MULTIPART_MIXED)
    @Allows(Permission.WRITE_STATEMENTS)
    public Response putWithAttachments(
            MultiPart body, @Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        UUID id = new QueryReader(uri.getQueryParameters()).statementId();
        return setAside(
                Response.noContent(),
                MultipartStatements.read(
                        body, arrival -> intake.put(id, arrival, Caller.in(security), XapiVersionFilter.of(headers))));
    }

    private static Response setAside(Response.ResponseBuilder response, StatementIntake.Taken taken) {
        return taken.setAside() == 0
                ? response.build()
                : response.header(QUARANTINED, taken.setAside()).build();
    }

    /** Answers one statement by id, or those of a query (2.1.3). */
    @GET
    @Allows({Permission.READ_STATEMENTS, Permission.READ_OWN_STATEMENTS})
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        QueryReader reader = new QueryReader(uri.getQueryParameters());
        StatementAnswer.Form form = reader.form(AcceptedLanguages.of(headers));
        Caller caller = Caller.in(security);
        Response.ResponseBuilder response =
                reader.asksForOne() ? one(reader, form, caller) : many(reader, form, caller);
        return response.build();
    }

    private Response.ResponseBuilder one(QueryReader reader, StatementAnswer.Form form, Caller caller) {
        QueryReader.One one = reader.one();
        HeldStatement held = store.find(one.id(), one.voided())
                .filter(found -> caller.may(Permission.READ_STATEMENTS)
                        || found.source().credential().equals(caller.id()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return answer.one(held, form);
    }

    private Response.ResponseBuilder many(QueryReader reader, StatementAnswer.Form form, Caller caller) {
        StatementStore.Found found = store.select(reader.query(caller));
        List<HeldStatement> statements = found.statements();
        String more = found.goesOn()
                ? reader.more(
                        settings.publicUrl(),
                        statements.get(statements.size() - 1).position())
                : "";
        return answer.many(statements, more, form);
    }

    /** A body of any other type, or of none (1.5). */
    @POST
    @Allows(Permission.WRITE_STATEMENTS)
    public Response postOfAnotherType() {
        throw new Refused(Refusal.STATEMENT_MEDIA_TYPE);
    }

    /** The same for PUT. */
    @PUT
    @Allows(Permission.WRITE_STATEMENTS)
    public Response putOfAnotherType() {
        throw new Refused(Refusal.STATEMENT_MEDIA_TYPE);
    }

    /** Jakarta REST takes a body without a Content-Type for any; xAPI does not. */
    private static void demandJson(HttpHeaders headers) {
        if (headers.getMediaType() == null) {
            throw new Refused(Refusal.STATEMENT_MEDIA_TYPE);
        }
    }
}
