package vn.hocvuso.lrsbridge.xapi;

/**
 * Whether two statements with the same id are the same statement (xAPI Data 2.3.1). No difference are: what an LRS
 * assigns (id, authority, stored, version, a timestamp that one of them lacks), the definition of activities, the display
 * of verbs, the zone of a time, the order of a group's members, upper and lower case of mail domains, hashes, UUIDs and
 * language tags, a default object type written or not, one activity or a list of one, and the form of a number. Durations
 * are compared as text, as the specification demands; what is said about attachments is compared, their content is not
 * part of a statement.
 */
public final class StatementComparison {
    private StatementComparison() {}

    /** Whether they differ at most in what is no difference. */
    public static boolean same(Statement a, Statement b) {
        return sameTime(a, b) && CanonicalForm.ofStatement(a.json()).equals(CanonicalForm.ofStatement(b.json()));
    }

    private static boolean sameTime(Statement a, Statement b) {
        return a.timestamp().isEmpty()
                || b.timestamp().isEmpty()
                || a.timestamp().equals(b.timestamp());
    }
}
