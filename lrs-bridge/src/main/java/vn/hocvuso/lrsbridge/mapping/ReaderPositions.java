package vn.hocvuso.lrsbridge.mapping;

/** How far readers have come; part of the transaction in which they work. */
interface ReaderPositions {
    /**
     * The position of a reader, locked until the transaction ends: one node at a time reads.
     *
     * @param revision by which rules it reads; with others than last time it begins again at 0
     */
    long locked(String reader, long revision);

    /** The same as it is committed, without a lock: whether there is something to read is asked often. */
    long seen(String reader, long revision);

    /** Whether a reader that is locked has come further before, and so reads again what it has read. */
    boolean readsAgain(String reader);

    /** Moves a reader that is locked. */
    void move(String reader, long position);
}
