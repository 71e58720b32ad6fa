package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a received text lacks of what an LRS must write into it. It is noted once, when a statement is stored, so that
 * handing it out does not have to read it again.
 *
 * @param bits one bit for each gap; kept with the statement, so that their meaning must never change
 */
public record TextGaps(int bits) {
    private static final int ID = 1;
    private static final int TIMESTAMP = 2;
    private static final int VERSION = 4;

    /** Something inside of the text has to be replaced: authority, stored, or a single context activity. */
    private static final int INSIDE = 8;

    /** The gaps of a statement. */
    public static TextGaps of(ObjectNode statement) {
        return new TextGaps(gap(statement, "id", ID)
                | gap(statement, "timestamp", TIMESTAMP)
                | gap(statement, "version", VERSION)
                | (isWrittenInto(statement) ? INSIDE : 0));
    }

    private static int gap(ObjectNode statement, String name, int bit) {
        return statement.has(name) ? 0 : bit;
    }

    private static boolean isWrittenInto(ObjectNode statement) {
        return statement.has("stored")
                || statement.has("authority")
                || hasSingleActivity(statement)
                || hasSingleActivity(statement.path("object"));
    }

    private static boolean hasSingleActivity(JsonNode statement) {
        for (JsonNode list : statement.path("context").path("contextActivities")) {
            if (list.isObject()) {
                return true;
            }
        }
        return false;
    }

    boolean lacksId() {
        return (bits & ID) != 0;
    }

    boolean lacksTimestamp() {
        return (bits & TIMESTAMP) != 0;
    }

    boolean lacksVersion() {
        return (bits & VERSION) != 0;
    }

    boolean areInside() {
        return (bits & INSIDE) != 0;
    }
}
