package vn.hocvuso.lrsbridge.xapi;

/**
 * How large a received statement may be. Hostile input is refused at the first byte beyond a limit, with its place.
 *
 * @param bytesPerStatement the longest statement, in bytes of the received text
 * @param depth how many objects and arrays may stand inside each other, the statement itself counting as one
 * @param stringLength the longest property name or text value, in UTF-16 characters
 * @param statementsPerBatch how many statements one request may carry
 */
public record StatementLimits(int bytesPerStatement, int depth, int stringLength, int statementsPerBatch) {

    /**
     * Checks that they can be kept.
     *
     * @throws IllegalArgumentException where a limit is not positive or the depth is beyond 1000
     */
    public StatementLimits {
        if (bytesPerStatement < 1 || stringLength < 1 || statementsPerBatch < 1) {
            throw new IllegalArgumentException("a limit must be positive");
        }
        if (depth < 1 || depth > 1000) {
            throw new IllegalArgumentException("depth must be 1 to 1000, is " + depth);
        }
    }

    /**
     * 1 MiB a statement, 64 deep, 262,144 characters a text, 10,000 statements a request: some hundred times what the
     * largest real statements need, and far below what would endanger a server with a heap of 512 MB.
     */
    public static StatementLimits defaults() {
        return new StatementLimits(1_048_576, 64, 262_144, 10_000);
    }

    /** For texts that were read within their limits before, and have grown by what an LRS adds. */
    public static StatementLimits unlimited() {
        return new StatementLimits(Integer.MAX_VALUE, 1000, Integer.MAX_VALUE, 1);
    }
}
