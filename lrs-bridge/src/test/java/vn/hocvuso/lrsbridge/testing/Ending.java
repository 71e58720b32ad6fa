package vn.hocvuso.lrsbridge.testing;

import java.util.concurrent.TimeUnit;

/** How tests end the programs that they have started. */
final class Ending {
    private static final int PATIENCE_SECONDS = 20;

    private Ending() {}

    /** Asks it to end; kills it where it does not. */
    static void of(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
