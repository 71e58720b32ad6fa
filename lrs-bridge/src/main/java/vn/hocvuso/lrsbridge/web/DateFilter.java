package vn.hocvuso.lrsbridge.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates every answer (RFC 9110 section 6.6.1): clients compare other times in it with this one. */
@Provider
public class DateFilter implements ContainerResponseFilter {
    private final Clock clock;

    @Inject
    public DateFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        response.getHeaders().putSingle(HttpHeaders.DATE, now);
    }
}
