package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/**
 * The alternate request syntax (xAPI 1.0.3 part 3 section 1.3): a POST with the one parameter {@code method}, whose form
 * holds what would be headers, parameters and body. Old browsers need it to call another host; xAPI 2.0 has it no more.
 *
 * <p>The credential may stand in the form, so that this form alone is read before anybody knows who sends it. What is held
 * of it until then is bounded; a content is read whole only when the caller is known.
 */
@Provider
@PreMatching
@Priority(XapiPathFilter.BEFORE_ALL + 20)
public class AlternateSyntaxFilter implements ContainerRequestFilter {
    private static final String METHOD = "method";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE");
    private static final Set<String> WITH_BODY = Set.of("PUT", "POST");

    /** How long a content may be that stands before the credential, in bytes: nobody knows yet whose it is. */
    private static final int MOST_OF_STRANGERS = 262_144;

    private static final int BUFFER = 8192;

    private final PlatformDoor platforms;

    @Inject
    public AlternateSyntaxFilter(PlatformDoor platforms) {
        this.platforms = platforms;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> parameters = request.getUriInfo().getQueryParameters().keySet();
        if (!request.getUriInfo().getPath().startsWith("xapi") || !parameters.contains(METHOD)) {
            return;
        }
        String method = demandForm(request, parameters);
        AlternateForm form = read(request);
        form.headers().forEach((name, value) -> request.getHeaders().putSingle(name, value));
        letIn(request, form.headers());
        demandVersionOne(request);
        become(request, method, form);
    }

    private static String demandForm(ContainerRequestContext request, Set<String> parameters) {
        if (!request.getMethod().equals("POST")) {
            throw wrong(METHOD, "chỉ đi với POST / goes with POST only", request.getMethod());
        }
        if (parameters.size() > 1) {
            throw wrong(METHOD, "phải đứng một mình / must be the only parameter", String.join(", ", parameters));
        }
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            throw wrong(
                    HttpHeaders.CONTENT_TYPE,
                    "phải là / must be " + MediaType.APPLICATION_FORM_URLENCODED,
                    String.valueOf(request.getMediaType()));
        }
        String method = String.valueOf(request.getUriInfo().getQueryParameters().getFirst(METHOD));
        if (!METHODS.contains(method)) {
            throw wrong(METHOD, "phải là một trong / must be one of " + METHODS, method);
        }
        return method;
    }

    private AlternateForm read(ContainerRequestContext request) {
        InputStream body = new BufferedInputStream(RequestBody.of(request), BUFFER);
        try {
            return AlternateForm.read(body, headers -> letIn(request, headers) ? Integer.MAX_VALUE : MOST_OF_STRANGERS);
        } catch (FormReader.NotEncoded notEncoded) {
            throw wrong("", "mã hoá URL sai / wrong URL encoding", "");
        } catch (FormReader.TooLong tooLong) {
            throw Refused.because(
                    Refusal.BODY_TOO_LARGE,
                    "",
                    "nhiều nhất %1$d trường, %2$d byte ngoài content; content dài hơn %3$d byte phải đứng sau Authorization / "
                                    .formatted(
                                            AlternateForm.MOST_FIELDS,
                                            AlternateForm.MOST_BESIDE_CONTENT,
                                            MOST_OF_STRANGERS)
                            + "at most %1$d fields, %2$d bytes beside the content; a content of more than %3$d bytes must stand after Authorization"
                                    .formatted(
                                            AlternateForm.MOST_FIELDS,
                                            AlternateForm.MOST_BESIDE_CONTENT,
                                            MOST_OF_STRANGERS),
                    "");
        } catch (IOException broken) {
            throw wrong("", "không đọc được / cannot be read", String.valueOf(broken.getMessage()));
        }
    }

    /**
     * Whether the caller is known by what has been read of the form, or by the request's own header.
     *
     * @throws Refused where the name or the secret is wrong
     */
    private boolean letIn(ContainerRequestContext request, Map<String, String> headers) {
        String own = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Optional<String> authorization =
                Optional.ofNullable(headers.get(HttpHeaders.AUTHORIZATION)).or(() -> Optional.ofNullable(own));
        authorization
                .map(platforms::demanded)
                .ifPresent(caller -> request.setSecurityContext(caller.within(request.getSecurityContext())));
        return authorization.isPresent();
    }

    private static void demandVersionOne(ContainerRequestContext request) {
        boolean two = Optional.ofNullable(request.getHeaderString(XapiVersionFilter.HEADER))
                .flatMap(XapiVersion::parse)
                .filter(XapiVersion::isTwo)
                .isPresent();
        if (two) {
            throw wrong(METHOD, "không còn trong xAPI 2.0 / is no more in xAPI 2.0", "");
        }
    }

    private static void become(ContainerRequestContext request, String method, AlternateForm form) {
        Optional<byte[]> content = form.content();
        if (WITH_BODY.contains(method) && content.isEmpty()) {
            throw wrong("content", "thiếu trường / the field is missing", "");
        }
        if (content.isPresent() && !form.headers().containsKey(HttpHeaders.CONTENT_TYPE)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        request.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
        URI uri = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                .replaceQuery(form.query())
                .build();
        request.setRequestUri(uri);
        request.setMethod(method);
        request.setEntityStream(new ByteArrayInputStream(content.orElse(new byte[0])));
    }

    private static Refused wrong(String pointer, String message, String found) {
        return Refused.because(Refusal.ALTERNATE_SYNTAX, pointer, message, found);
    }
}
