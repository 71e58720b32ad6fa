package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the specification asks of a statement's form (xAPI Data 2.2, 2.4 and 4). */
public final class StatementRules {
    private StatementRules() {}

    /** All violations, in the order of the text; empty where the form is right. */
    public static List<Violation> check(ObjectNode statement, XapiVersion version) {
        return List.of();
    }

    /** The same for one agent or group, as it stands in a query parameter. */
    public static List<Violation> checkActor(JsonNode actor, XapiVersion version) {
        return List.of();
    }
}
