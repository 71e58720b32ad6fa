package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Lets pages of other origins call below {@code /xapi} where the credential is open to them (CORS, Fetch standard
 * section 3.2). From another page the request is refused before anything is stored.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 10)
public class OriginFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private final BridgeSettings settings;

    @Inject
    public OriginFilter(BridgeSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> origin = origin(request);
        if (origin.isPresent() && !isOpenTo(request, origin.get())) {
            throw Refused.because(Refusal.FOREIGN_ORIGIN, "Origin", "", origin.get());
        }
    }

    /** A request without a credential is answered to anybody: there is nothing in it but the refusal. */
    private boolean isOpenTo(ContainerRequestContext request, String origin) {
        return origin.equals(settings.publicUrl().toString())
                || Caller.of(request.getSecurityContext())
                        .flatMap(Caller::platform)
                        .map(platform -> platform.isOpenTo(origin))
                        .orElse(true);
    }

    private static Optional<String> origin(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("xapi")
                ? Optional.ofNullable(request.getHeaderString("Origin"))
                : Optional.empty();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        origin(request).ifPresent(origin -> {
            MultivaluedMap<String, Object> head = response.getHeaders();
            head.add(HttpHeaders.VARY, "Origin");
            if (isOpenTo(request, origin)) {
                head.putSingle("Access-Control-Allow-Origin", origin);
                head.putSingle(
                        "Access-Control-Expose-Headers",
                        "ETag, Last-Modified, Content-Length, WWW-Authenticate, X-Experience-API-Consistent-Through, "
                                + XapiVersionFilter.HEADER);
            }
        });
    }
}
