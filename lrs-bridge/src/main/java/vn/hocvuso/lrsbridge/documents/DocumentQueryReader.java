package vn.hocvuso.lrsbridge.documents;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.hocvuso.lrsbridge.web.QueryParameters;
import vn.hocvuso.lrsbridge.web.XapiVersionFilter;
import vn.hocvuso.lrsbridge.xapi.Formats;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.Timestamps;

/** Reads the parameters of the three document resources (2.3, 2.6, 2.7). */
final class DocumentQueryReader {
    private static final String STATE_ID = "stateId";
    private static final String PROFILE_ID = "profileId";
    private static final String ACTIVITY = "activityId";
    private static final String AGENT = "agent";
    private static final String REGISTRATION = "registration";
    private static final String SINCE = "since";

    /** What a method may be about. */
    enum Form {
        /** One document. */
        ONE,
        /** One, or all of the scope. */
        ONE_OR_ALL,
        /** One, or those of the scope that were written since. */
        ONE_OR_LIST
    }

    private final UriInfo uri;
    private final AgentParameter agents;

    DocumentQueryReader(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.agents = new AgentParameter(XapiVersionFilter.of(headers));
    }

    DocumentQuery states(Form form) {
        QueryParameters given = parameters("Communication 2.3");
        given.allow(
                form == Form.ONE_OR_LIST
                        ? new String[] {ACTIVITY, AGENT, REGISTRATION, STATE_ID, SINCE}
                        : new String[] {ACTIVITY, AGENT, REGISTRATION, STATE_ID});
        Optional<Iri> activity = given.required(ACTIVITY, Iri::parse, "IRI");
        Optional<Ifi> agent = agents.in(given);
        Optional<UUID> registration = given.optional(REGISTRATION, Formats::uuid, "UUID");
        return query(
                given,
                STATE_ID,
                form,
                () -> new DocumentScope.States(activity.orElseThrow(), agent.orElseThrow(), registration));
    }

    DocumentQuery activityProfiles(Form form) {
        QueryParameters given = parameters("Communication 2.7");
        given.allow(names(ACTIVITY, form));
        Optional<Iri> activity = given.required(ACTIVITY, Iri::parse, "IRI");
        return query(given, PROFILE_ID, form, () -> new DocumentScope.ActivityProfiles(activity.orElseThrow()));
    }

    DocumentQuery agentProfiles(Form form) {
        QueryParameters given = parameters("Communication 2.6");
        given.allow(names(AGENT, form));
        Optional<Ifi> agent = agents.in(given);
        return query(given, PROFILE_ID, form, () -> new DocumentScope.AgentProfiles(agent.orElseThrow()));
    }

    private QueryParameters parameters(String requirement) {
        return new QueryParameters(uri.getQueryParameters(), requirement);
    }

    private static String[] names(String whose, Form form) {
        return form == Form.ONE_OR_LIST ? new String[] {whose, PROFILE_ID, SINCE} : new String[] {whose, PROFILE_ID};
    }

    private static DocumentQuery query(QueryParameters given, String name, Form form, Supplier<DocumentScope> scope) {
        Optional<String> id =
                form == Form.ONE ? given.required(name, Optional::of, "id") : given.optional(name, Optional::of, "id");
        Optional<Instant> since = given.optional(SINCE, Timestamps::parse, "ISO 8601 timestamp");
        given.refuseIfWrong();
        return new DocumentQuery(scope.get(), id, since);
    }
}
