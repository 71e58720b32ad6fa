package vn.hocvuso.lrsbridge.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Guards what the server itself answers beside Jakarta REST: {@code /metrics} and {@code /openapi}. They are for
 * administrators who are signed in, and for programs that bring the token of the settings (RFC 6750). It stands before
 * the servlets by their names, so that no way to write an address leads past it; {@code /health} stays open.
 */
@WebFilter(servletNames = {OperationsFilter.METRICS, OperationsFilter.OPENAPI})
public class OperationsFilter extends HttpFilter {
    /** What Payara calls the servlet of {@code /metrics}. */
    static final String METRICS = "microprofile-metrics-resource";

    /** What Payara calls the servlet of {@code /openapi}. */
    static final String OPENAPI = "microprofile-openapi-servlet";

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "bearer ";

    private final transient PersonDoor people;
    private final transient Optional<byte[]> token;

    @Inject
    public OperationsFilter(PersonDoor people, Config config) {
        this.people = people;
        this.token = config.getOptionalValue("bridge.metrics.token", String.class)
                .filter(set -> !set.isBlank())
                .map(set -> set.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Refusal> refusal = bringsToken(request) ? Optional.empty() : refusal(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            refuse(refusal.get(), response);
        }
    }

    private boolean bringsToken(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && token.filter(set -> MessageDigest.isEqual(
                                set, header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        try {
            return Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                    .filter(cookie -> cookie.getName().equals(PersonDoor.COOKIE))
                    .findFirst()
                    .flatMap(cookie -> people.caller(cookie.getValue()))
                    .map(caller -> caller.may(Permission.ADMINISTER)
                            ? Optional.<Refusal>empty()
                            : Optional.of(Refusal.FORBIDDEN))
                    .orElse(Optional.of(Refusal.UNAUTHENTICATED));
        } catch (Refused somethingFirst) {
            return Optional.of(somethingFirst.refusal());
        }
    }

    private static void refuse(Refusal refusal, HttpServletResponse response) throws IOException {
        response.setStatus(refusal.status());
        if (refusal == Refusal.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"LRS Bridge\"");
        }
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(RefusedMapper.body(new Refused(refusal)).toString().getBytes(StandardCharsets.UTF_8));
    }
}
