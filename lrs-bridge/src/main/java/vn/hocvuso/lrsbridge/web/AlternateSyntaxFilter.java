package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/**
 * The alternate request syntax (xAPI 1.0.3 part 3 section 1.3): a POST with the one parameter {@code method}, whose form
 * holds what would be headers, parameters and body. Old browsers need it to call another host; xAPI 2.0 has it no more.
 */
@Provider
@PreMatching
@Priority(XapiPathFilter.BEFORE_ALL + 20)
public class AlternateSyntaxFilter implements ContainerRequestFilter {
    private static final String METHOD = "method";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE");
    private static final Set<String> WITH_BODY = Set.of("PUT", "POST");

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> parameters = request.getUriInfo().getQueryParameters().keySet();
        if (!request.getUriInfo().getPath().startsWith("xapi") || !parameters.contains(METHOD)) {
            return;
        }
        String method = demandForm(request, parameters);
        AlternateForm form = read(request.getEntityStream());
        form.headers().forEach((name, value) -> request.getHeaders().putSingle(name, value));
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

    private static AlternateForm read(InputStream body) {
        try {
            return AlternateForm.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow(() -> wrong("", "mã hoá URL sai / wrong URL encoding", ""));
        } catch (IOException broken) {
            throw wrong("", "không đọc được / cannot be read", String.valueOf(broken.getMessage()));
        }
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
        Optional<byte[]> content = form.content().map(text -> text.getBytes(StandardCharsets.UTF_8));
        if (WITH_BODY.contains(method) && content.isEmpty()) {
            throw wrong("content", "thiếu trường / the field is missing", "");
        }
        if (content.isPresent() && !form.headers().containsKey(HttpHeaders.CONTENT_TYPE)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        request.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
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
