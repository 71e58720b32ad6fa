package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * What browsers are told and asked so that other sites cannot act through a reader's sign-in: forms are taken only from
 * our own pages, and pages run and load nothing that is not ours.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 10)
public class BrowserSafetyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final String POLICY = "default-src 'none'; style-src 'self' " + FrameStyle.source()
            + "; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    /** The camera reads a QR at {@code /verify}; nothing else of the device is used. */
    private static final String DEVICE = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";

    private static final String ONE_YEAR_OF_TLS = "max-age=31536000";

    private final BridgeSettings settings;

    @Inject
    public BrowserSafetyFilter(BridgeSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || request.getUriInfo().getPath().startsWith("xapi")) {
            return;
        }
        String fetchSite = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean foreign = fetchSite != null
                ? !OURS.contains(fetchSite)
                : origin != null && !origin.equals(settings.publicUrl().toString());
        if (foreign) {
            throw new Refused(Refusal.FOREIGN_FORM);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> head = response.getHeaders();
        head.putSingle("X-Content-Type-Options", "nosniff");
        head.putSingle("Referrer-Policy", "same-origin");
        head.putSingle("Content-Security-Policy", POLICY);
        head.putSingle("Permissions-Policy", DEVICE);
        head.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        if (settings.secure()) {
            head.putSingle("Strict-Transport-Security", ONE_YEAR_OF_TLS);
        }
    }
}
