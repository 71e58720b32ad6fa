package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * The question of browsers whether a page of another origin may call below {@code /xapi}. It carries no credential, so
 * that the answer is yes; the credential of the request itself decides (see {@link OriginFilter}).
 */
@Provider
@PreMatching
@Priority(XapiPathFilter.BEFORE_ALL + 5)
public class PreflightFilter implements ContainerRequestFilter {
    private static final int TWO_HOURS = 7200;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean asks = request.getMethod().equals("OPTIONS")
                && request.getHeaderString("Origin") != null
                && request.getHeaderString("Access-Control-Request-Method") != null;
        if (asks && request.getUriInfo().getPath().startsWith("xapi")) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS")
                    .header(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Content-Encoding, If-Match, If-None-Match, Accept, Accept-Language, "
                                    + XapiVersionFilter.HEADER)
                    .header("Access-Control-Max-Age", TWO_HOURS)
                    .build());
        }
    }
}
