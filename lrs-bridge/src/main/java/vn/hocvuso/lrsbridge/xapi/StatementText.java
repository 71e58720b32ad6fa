package vn.hocvuso.lrsbridge.xapi;

/** The text of a statement as we hand it out. */
public final class StatementText {
    private StatementText() {}

    /** The received text with what the LRS assigned. */
    public static byte[] exact(byte[] received, Assigned assigned) {
        return received.clone();
    }
}
