package vn.hocvuso.lrsbridge.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Says a refusal: to programs as RFC 9457 problem details, to people as a page. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
    private static final int SECONDS_TO_RETRY = 5;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Context
    private SecurityContext security;

    private final Event<RequestRefused> told;

    @Inject
    public RefusedMapper(Event<RequestRefused> told) {
        this.told = told;
    }

    @Override
    public Response toResponse(Refused refused) {
        Refusal refusal = refused.refusal();
        if (refusal != Refusal.UNAVAILABLE) {
            // what keeps account of refusals is what cannot be used
            Caller.of(security).ifPresent(caller -> told.fire(new RequestRefused(caller, refused)));
        }
        return withTimeToRetry(refusal, speaksToPeople() ? page(refused) : problem(refused));
    }

    /** Says when to come again (RFC 9110 section 10.2.3). */
    static Response withTimeToRetry(Refusal refusal, Response answer) {
        return refusal.passes()
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY)
                        .build()
                : answer;
    }

    private Response page(Refused refused) {
        Refusal refusal = refused.refusal();
        if (refusal == Refusal.UNAUTHENTICATED) {
            return Response.seeOther(UriBuilder.fromPath("/sign-in")
                            .queryParam("next", "/" + uri.getPath())
                            .build())
                    .build();
        }
        if (refusal == Refusal.PASSWORD_CHANGE_NEEDED) {
            return Response.seeOther(URI.create("/password")).build();
        }
        if (refusal == Refusal.SECOND_FACTOR_NEEDED) {
            return Response.seeOther(URI.create("/second-factor")).build();
        }
        return Response.status(refusal.status())
                .entity(new RefusedPage(refusal, refused.findings(), back()))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /** Where the reader comes from, on this server: of the address that the browser names only the path is believed. */
    private String back() {
        String from = headers.getHeaderString("Referer");
        try {
            URI page = URI.create(from == null ? "" : from);
            String path = page.getRawPath() == null ? "" : page.getRawPath();
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return path.startsWith("/") && !path.startsWith("//") ? path + query : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private boolean speaksToPeople() {
        return !uri.getPath().startsWith("xapi") && Page.isWantedBy(headers);
    }

    private Response problem(Refused refused) {
        Refusal refusal = refused.refusal();
        Response.ResponseBuilder response = Response.status(refusal.status())
                .type("application/problem+json")
                .entity(body(refused).toString());
        if (refusal.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"LRS Bridge\", charset=\"UTF-8\"");
        }
        return response.build();
    }

    static JsonObject body(Refused refused) {
        Refusal refusal = refused.refusal();
        JsonArrayBuilder findings = Json.createArrayBuilder();
        refused.findings().forEach(finding -> findings.add(json(finding)));
        return Json.createObjectBuilder()
                .add("type", "urn:lrs-bridge:refusal:" + refusal.code())
                .add("code", refusal.code())
                .add("status", refusal.status())
                .add("title", refusal.title(Language.VIETNAMESE))
                .add("title_en", refusal.title(Language.ENGLISH))
                .add("findings", findings)
                .build();
    }

    private static JsonObjectBuilder json(Refused.Finding finding) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (finding.index() >= 0) {
            json.add("index", finding.index());
        }
        json.add("pointer", finding.pointer());
        if (!finding.requirement().isEmpty()) {
            json.add("requirement", finding.requirement());
        }
        return json.add("message", finding.message()).add("found", finding.found());
    }
}
