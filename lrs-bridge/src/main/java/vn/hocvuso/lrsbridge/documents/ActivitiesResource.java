package vn.hocvuso.lrsbridge.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.QueryParameters;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.KnownActivities;

/** {@code /xapi/activities}: all that statements have said of an activity (xAPI 1.0.3 part 3 section 2.5). */
@Singleton
@Path("/xapi/activities")
@Produces(MediaType.APPLICATION_JSON)
public class ActivitiesResource {
    private final KnownActivities activities;

    @Inject
    public ActivitiesResource(KnownActivities activities) {
        this.activities = activities;
    }

    /** The Activity Object; of an activity that nobody has defined, its id alone. */
    @GET
    @Allows({
        Permission.READ_STATEMENTS,
        Permission.READ_OWN_STATEMENTS,
        Permission.STATE,
        Permission.PROFILE,
        Permission.DEFINE,
        Permission.READ_ALL
    })
    public String get(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "Communication 2.5").allow("activityId");
        Optional<Iri> id = given.required("activityId", Iri::parse, "IRI");
        given.refuseIfWrong();
        ObjectNode activity = JsonNodeFactory.instance
                .objectNode()
                .put("objectType", "Activity")
                .put("id", id.orElseThrow().value());
        id.flatMap(activities::definition).ifPresent(definition -> activity.set("definition", definition));
        return activity.toString();
    }
}
