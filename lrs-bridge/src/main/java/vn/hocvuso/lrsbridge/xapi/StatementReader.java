package vn.hocvuso.lrsbridge.xapi;

/** Reads a request body into JSON objects, strictly. */
public final class StatementReader {
    private final StatementLimits limits;

    public StatementReader(StatementLimits limits) {
        this.limits = limits;
    }

    /**
     * The objects of a body: one object, or an array of them.
     *
     * @throws Unreadable naming place and rule
     */
    public Batch read(byte[] body) {
        return new Batch(limits.depth() > body.length, java.util.List.of());
    }
}
