package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/**
 * The version header of xAPI (1.0.3 part 3 section 3.3): every request below {@code /xapi} names a version we speak,
 * every answer names the one it speaks. A request that names none is refused in the version of its credential.
 */
@Provider
@Priority(Priorities.USER)
public class XapiVersionFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "X-Experience-API-Version";

    /** The version that a request names. */
    public static XapiVersion of(HttpHeaders headers) {
        return asked(headers.getHeaderString(HEADER)).orElseThrow(() -> new Refused(Refusal.UNSUPPORTED_VERSION));
    }

    private static Optional<XapiVersion> asked(@org.jspecify.annotations.Nullable String header) {
        return Optional.ofNullable(header).flatMap(XapiVersion::parse);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isXapi(request)
                && !isForAnyVersion(request)
                && asked(request.getHeaderString(HEADER)).isEmpty()) {
            throw new Refused(Refusal.UNSUPPORTED_VERSION);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isXapi(request)) {
            boolean two = asked(request.getHeaderString(HEADER))
                    .map(XapiVersion::isTwo)
                    .orElseGet(() -> meantBy(request).equals(XapiVersion.TWO.text()));
            response.getHeaders().putSingle(HEADER, (two ? XapiVersion.TWO : XapiVersion.ONE).text());
        }
    }

    private static String meantBy(ContainerRequestContext request) {
        return Caller.of(request.getSecurityContext())
                .flatMap(Caller::platform)
                .map(Caller.Platform::version)
                .orElse(XapiVersion.ONE.text());
    }

    /** The About resource, which tells the versions (2.8), and the question of browsers and tools what is allowed. */
    private static boolean isForAnyVersion(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals("xapi/about")
                || request.getMethod().equals("OPTIONS");
    }

    private static boolean isXapi(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("xapi");
    }
}
