package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** Unpacks bodies in gzip and holds all bodies to their limits, whether they announce their length or not. */
@Provider
@PreMatching
@Priority(XapiPathFilter.BEFORE_ALL + 10)
public class BodyFilter implements ContainerRequestFilter {
    private final BodyLimits limits = BodyLimits.defaults();

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()) {
            return;
        }
        long limit = limits.of(request.getUriInfo().getPath(), isMultipart(request));
        if (request.getLength() > limit) {
            throw Refused.because(
                    Refusal.BODY_TOO_LARGE,
                    HttpHeaders.CONTENT_LENGTH,
                    "nhiều nhất / at most " + limit + " byte",
                    Integer.toString(request.getLength()));
        }
        request.setEntityStream(bounded(request, limit));
    }

    private static boolean isMultipart(ContainerRequestContext request) {
        return request.getMediaType() != null
                && request.getMediaType().getType().equalsIgnoreCase("multipart");
    }

    private static InputStream bounded(ContainerRequestContext request, long limit) {
        InputStream body = request.getEntityStream();
        String coding = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_ENCODING))
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "identity" -> BoundedBody.plain(body, limit);
            case "gzip", "x-gzip" -> {
                request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
                request.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
                yield BoundedBody.gzip(body, limit);
            }
            default ->
                throw Refused.because(
                        Refusal.UNSUPPORTED_MEDIA_TYPE,
                        HttpHeaders.CONTENT_ENCODING,
                        "chỉ nhận / must be gzip, identity",
                        coding);
        };
    }
}
