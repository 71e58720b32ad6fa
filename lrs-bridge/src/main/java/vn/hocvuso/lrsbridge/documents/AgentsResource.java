package vn.hocvuso.lrsbridge.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.QueryParameters;
import vn.hocvuso.lrsbridge.web.XapiVersionFilter;

/**
 * {@code /xapi/agents}: a Person (xAPI 1.0.3 part 3 section 2.4). It says what the request said and no more: which
 * accounts belong to one citizen is for the commune's officers and not for platforms.
 */
@Singleton
@Path("/xapi/agents")
@Produces(MediaType.APPLICATION_JSON)
public class AgentsResource {
    private static final List<String> PROPERTIES = List.of("name", "mbox", "mbox_sha1sum", "openid", "account");

    /** The Person Object. */
    @GET
    @Allows({
        Permission.READ_STATEMENTS,
        Permission.READ_OWN_STATEMENTS,
        Permission.STATE,
        Permission.PROFILE,
        Permission.DEFINE,
        Permission.READ_ALL
    })
    public String get(@Context UriInfo uri, @Context HttpHeaders headers) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "Communication 2.4").allow("agent");
        Optional<ObjectNode> agent = new AgentParameter(XapiVersionFilter.of(headers)).objectIn(given);
        given.refuseIfWrong();
        return person(agent.orElseThrow()).toString();
    }

    private static ObjectNode person(ObjectNode agent) {
        ObjectNode person = JsonNodeFactory.instance.objectNode().put("objectType", "Person");
        for (String property : PROPERTIES) {
            JsonNode value = agent.path(property);
            if (!value.isMissingNode()) {
                person.putArray(property).add(value);
            }
        }
        return person;
    }
}
