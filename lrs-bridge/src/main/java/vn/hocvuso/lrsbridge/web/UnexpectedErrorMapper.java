package vn.hocvuso.lrsbridge.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what nobody foresaw into a refusal with an id that the log has too; Jersey's own refusals into ours. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");

    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final AtomicLong TOLD = new AtomicLong(System.nanoTime() - QUIET.toNanos());

    private static final Map<Integer, Refusal> BY_STATUS = Map.of(
            401, Refusal.UNAUTHENTICATED,
            403, Refusal.FORBIDDEN,
            404, Refusal.NOT_FOUND,
            405, Refusal.METHOD_NOT_ALLOWED,
            406, Refusal.NOT_ACCEPTABLE,
            413, Refusal.BODY_TOO_LARGE,
            415, Refusal.UNSUPPORTED_MEDIA_TYPE);

    /** What clients put behind an endpoint, and before it where it was given with too much. */
    private static final Set<String> OF_XAPI = Set.of("xapi", "statements", "activities", "agents");

    @Context
    private Providers providers;

    @Context
    private UriInfo uri;

    private final BridgeSettings settings;

    @Inject
    public UnexpectedErrorMapper(BridgeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Response response = providers.getExceptionMapper(Refused.class).toResponse(refused(failure));
        return failure instanceof WebApplicationException answered
                ? withAllowed(response, answered.getResponse())
                : response;
    }

    /** Whether a client has put the address of an xAPI resource together wrongly: doubled, with capitals, or cut. */
    private boolean isMeantForXapi() {
        return uri.getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .findFirst()
                .filter(first -> OF_XAPI.contains(first.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** A 405 names what is allowed instead (RFC 9110 section 15.5.6). */
    private static Response withAllowed(Response ours, Response containers) {
        String allowed = containers.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? ours
                : Response.fromResponse(ours).header(HttpHeaders.ALLOW, allowed).build();
    }

    /** Now and then: every request fails during an outage, and the log may lie on the disk that is full. */
    private static void tell(String outage) {
        long now = System.nanoTime();
        long last = TOLD.get();
        if (now - last >= QUIET.toNanos() && TOLD.compareAndSet(last, now)) {
            LOG.log(Level.SEVERE, "requests are answered with 503: {0}", outage);
        }
    }

    private Refused refused(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            int status = answered.getResponse().getStatus();
            if (status == 404 && isMeantForXapi()) {
                String endpoint = settings.address("/xapi").toString();
                return Refused.because(
                        Refusal.NO_XAPI_RESOURCE,
                        "",
                        "endpoint: " + endpoint + ", /statements: " + endpoint + "/statements",
                        uri.getPath());
            }
            if (status < 500) {
                return new Refused(BY_STATUS.getOrDefault(status, Refusal.MALFORMED_REQUEST));
            }
        }
        Optional<String> outage = DatabaseOutage.behind(failure);
        if (outage.isPresent()) {
            tell(outage.get());
            return new Refused(Refusal.UNAVAILABLE);
        }
        String id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "unexpected error " + id, failure);
        return new Refused(
                Refusal.UNEXPECTED, List.of(new Refused.Finding(-1, "", "", "Mã lỗi / error id: " + id, "")));
    }
}
