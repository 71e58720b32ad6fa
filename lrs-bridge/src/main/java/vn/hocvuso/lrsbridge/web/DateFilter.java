package vn.hocvuso.lrsbridge.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates every answer (RFC 9110 section 6.6.1): clients compare other times in it with this one. */
@Provider
public class DateFilter implements ContainerResponseFilter {
    private final Clock clock;
    private volatile Written last = new Written(Long.MIN_VALUE, "");

    /**
     * A second as it is written; a busy server answers thousands of requests in it.
     *
     * @param second of the epoch
     */
    private record Written(long second, String text) {}

    @Inject
    public DateFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.DATE, written(clock.instant()));
    }

    private String written(Instant now) {
        Written before = last;
        if (before.second() == now.getEpochSecond()) {
            return before.text();
        }
        String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
        last = new Written(now.getEpochSecond(), text);
        return text;
    }
}
