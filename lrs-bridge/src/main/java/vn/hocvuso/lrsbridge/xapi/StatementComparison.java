package vn.hocvuso.lrsbridge.xapi;

/** Whether two statements with the same id are the same statement (xAPI Data 2.3.1). */
public final class StatementComparison {
    private StatementComparison() {}

    /** Whether they differ at most in what the specification says is no difference. */
    public static boolean same(Statement a, Statement b) {
        return a.json().equals(b.json());
    }
}
