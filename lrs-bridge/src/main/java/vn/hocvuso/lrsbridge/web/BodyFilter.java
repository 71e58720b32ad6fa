package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Unpacks bodies in gzip and holds all bodies to their limits, whether they announce their length or not. It comes after
 * everything that asks who calls and what they may do: of those who may not, no body is read.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class BodyFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        request.setEntityStream(RequestBody.of(request));
        if (request.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
            request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
            request.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        }
    }
}
