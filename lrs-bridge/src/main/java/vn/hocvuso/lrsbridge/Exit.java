package vn.hocvuso.lrsbridge;

/** The end of this process with one clear line, instead of a server that answers nothing. */
final class Exit {
    /** The server could not start, or a command could not do its work. */
    static final int FAILED = 1;

    /** A setting or an argument cannot be used. */
    static final int WRONG_SETTING = 2;

    private Exit() {}

    /**
     * Prints the reason and ends the process.
     *
     * @return never; throw it, so that the compiler knows
     */
    static IllegalStateException with(int status, String reason) {
        System.err.println("LRS Bridge: " + reason);
        System.err.flush();
        // halt, not exit: Payara's shutdown hooks can wait for a server that never came up
        Runtime.getRuntime().halt(status);
        return new IllegalStateException(reason);
    }
}
