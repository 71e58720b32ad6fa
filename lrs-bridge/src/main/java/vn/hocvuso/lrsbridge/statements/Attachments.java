package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.lrsbridge.xapi.StatementComparison;

/** The attachments that a statement names: its own and those of its sub-statement (xAPI 1.0.3 part 2 section 2.4.11). */
final class Attachments {
    private Attachments() {}

    /**
     * One of them.
     *
     * @param pointer where it stands
     * @param json what the statement says about it
     */
    record Place(String pointer, JsonNode json) {
        String sha2() {
            return json.path("sha2").asText().toLowerCase(Locale.ROOT);
        }

        String contentType() {
            return json.path("contentType").asText();
        }

        boolean isSignature() {
            return json.path("usageType").asText().equals(StatementComparison.SIGNATURE);
        }
    }

    static List<Place> of(JsonNode statement) {
        List<Place> found = new ArrayList<>(0);
        add("/attachments/", statement.path("attachments"), found);
        JsonNode object = statement.path("object");
        if (object.path("objectType").asText().equals("SubStatement")) {
            add("/object/attachments/", object.path("attachments"), found);
        }
        return found;
    }

    private static void add(String pointer, JsonNode attachments, List<Place> found) {
        for (int index = 0; index < attachments.size(); index++) {
            found.add(new Place(pointer + index, attachments.get(index)));
        }
    }
}
