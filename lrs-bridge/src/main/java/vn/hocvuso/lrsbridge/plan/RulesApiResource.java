package vn.hocvuso.lrsbridge.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.JsonBody;
import vn.hocvuso.lrsbridge.web.Permission;

/** {@code /api/plan/rules}: which results count in a curriculum, for programs; as the form of proposals at {@code /plan}. */
@Singleton
@Path("/api/plan/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesApiResource {
    private static final List<String> OF_A_ROW = List.of("activity", "competency", "minimum");
    private static final List<String> CHOSEN = List.of("counts", "attempts");

    private final PlanBook plans;

    @Inject
    RulesApiResource(PlanBook plans) {
        this.plans = plans;
    }

    /** The rules of a curriculum. */
    @GET
    @Allows(Permission.CERTIFY)
    public String rules(@QueryParam("curriculum") @DefaultValue("") String curriculum) {
        return json(plans.named(curriculum).rules()).toString();
    }

    private static ArrayNode json(List<Curriculum.Rule> rules) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        rules.forEach(rule -> json.add(json(rule)));
        return json;
    }

    private static ObjectNode json(Curriculum.Rule rule) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", rule.id())
                .put("activity", rule.activity().written())
                .put("unit", rule.activity().isUnit())
                .put("counts", word(rule.counts()))
                .put("attempts", word(rule.attempts()));
        rule.minimumScore().ifPresent(share -> json.put("minimum", Percent.written(share)));
        ArrayNode competencies = json.putArray("competencies");
        rule.competencies().stream().sorted().forEach(competencies::add);
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Adds rules to a curriculum; each is a row of the form. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(Permission.CERTIFY)
    public Response add(byte[] body) {
        ObjectNode sent = JsonBody.object(body);
        Curriculum before = plans.named(sent.path("curriculum").asText(""));
        plans.addRules(ConfirmedRules.document(before.id(), fields(sent)));
        List<Curriculum.Rule> after = plans.named(before.id().toString()).rules();
        return Response.status(Response.Status.CREATED)
                .entity(json(after.subList(before.rules().size(), after.size())).toString())
                .build();
    }

    private static Map<String, String> fields(JsonNode sent) {
        Map<String, String> fields = new HashMap<>();
        fields.put("ground", sent.path("ground").asText(""));
        int row = 0;
        for (JsonNode rule : sent.path("rules")) {
            String end = "-" + row++;
            OF_A_ROW.forEach(name -> fields.put(name + end, rule.path(name).asText("")));
            CHOSEN.stream()
                    .filter(rule::has)
                    .forEach(name ->
                            fields.put(name + end, constant(rule.path(name).asText(""))));
            if (rule.path("unit").asBoolean()) {
                fields.put("unit" + end, rule.path("activity").asText(""));
            }
        }
        return fields;
    }

    /** {@code passed-or-completed} in JSON is {@code PASSED_OR_COMPLETED} in the form. */
    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
