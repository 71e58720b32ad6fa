package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;

/** The body of a request, unpacked and held to its limits. Nothing is read before whoever takes it reads. */
final class RequestBody {
    private static final BodyLimits LIMITS = BodyLimits.defaults();

    private static final String BOUNDARY = "boundary";

    private RequestBody() {}

    /**
     * The body of this request.
     *
     * @throws Refused where it says to be longer than it may be, or is packed in a way that nobody here unpacks
     */
    static InputStream of(ContainerRequestContext request) {
        long limit = LIMITS.of(request.getUriInfo().getPath(), isMultipart(request));
        if (request.getLength() > limit) {
            throw Refused.because(
                    Refusal.BODY_TOO_LARGE,
                    HttpHeaders.CONTENT_LENGTH,
                    "nhiều nhất / at most " + limit + " byte",
                    Integer.toString(request.getLength()));
        }
        return counted(request, bounded(request, limit));
    }

    private static boolean isMultipart(ContainerRequestContext request) {
        return request.getMediaType() != null
                && request.getMediaType().getType().equalsIgnoreCase("multipart");
    }

    private static InputStream counted(ContainerRequestContext request, InputStream body) {
        MediaType type = request.getMediaType();
        if (isMultipart(request) && type.getParameters().containsKey(BOUNDARY)) {
            String delimiter = "--" + type.getParameters().get(BOUNDARY);
            return new CountedPieces(
                    body, delimiter, LIMITS.parts(request.getUriInfo().getPath()));
        }
        return type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                ? new CountedPieces(body, "&", LIMITS.fields())
                : body;
    }

    private static InputStream bounded(ContainerRequestContext request, long limit) {
        InputStream body = request.getEntityStream();
        List<String> codings = Stream.of(Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_ENCODING))
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .split(",", -1))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.isEmpty()) {
            return BoundedBody.plain(body, limit);
        }
        return switch (codings.size() == 1 ? codings.get(0) : "several") {
            case "gzip", "x-gzip" -> BoundedBody.packed(new Gunzipped(body), limit);
            case "deflate" -> BoundedBody.packed(new InflaterInputStream(body), limit);
            default ->
                throw Refused.because(
                        Refusal.UNSUPPORTED_MEDIA_TYPE,
                        HttpHeaders.CONTENT_ENCODING,
                        "chỉ nhận / must be gzip, deflate, identity",
                        String.join(", ", codings));
        };
    }
}
