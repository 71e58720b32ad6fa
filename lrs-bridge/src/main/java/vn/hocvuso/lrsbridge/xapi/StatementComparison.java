package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Whether two statements with the same id are the same statement (xAPI Data 2.3.1). No difference are: what an LRS
 * assigns (id, authority, stored, version, a timestamp that one of them lacks), the definition of activities, the display
 * of verbs, the zone of a time, the order of a group's members, upper and lower case of mail domains, hashes, UUIDs and
 * language tags, a default object type written or not, one activity or a list of one, and the form of a number. Durations
 * are compared as text, to the hundredth of a second; what is said about attachments is compared, their content is not
 * part of a statement.
 */
public final class StatementComparison {
    /** The usage type of an attachment that is a signature. */
    public static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    private StatementComparison() {}

    /** Whether they differ at most in what is no difference. */
    public static boolean same(Statement a, Statement b) {
        return sameTime(a, b) && CanonicalForm.ofStatement(a.json()).equals(CanonicalForm.ofStatement(b.json()));
    }

    /**
     * Whether a signed text is this statement as it was before its signature was added (Data 2.6): the signature's own
     * entry among the attachments is no part of what was signed.
     */
    public static boolean signs(Received signed, Received statement) {
        return CanonicalForm.ofStatement(unsigned(signed.json()))
                .equals(CanonicalForm.ofStatement(unsigned(statement.json())));
    }

    private static ObjectNode unsigned(ObjectNode statement) {
        ObjectNode copy = statement.deepCopy();
        if (copy.get("attachments") instanceof ArrayNode attachments) {
            attachments.removeIf(one -> one.path("usageType").asText().equals(SIGNATURE));
            if (attachments.isEmpty()) {
                copy.remove("attachments");
            }
        }
        return copy;
    }

    private static boolean sameTime(Statement a, Statement b) {
        return a.timestamp().isEmpty()
                || b.timestamp().isEmpty()
                || a.timestamp().equals(b.timestamp());
    }
}
