package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hocvuso.lrsbridge.Folders;

/**
 * The product that the tests of a process share: starting it takes longer than most of them. Whoever uses it works with
 * platforms, people and ids of its own, counts nothing that others may add to, and locks {@link #RESOURCE} for reading;
 * whoever kills it locks it for writing. Whoever needs to be the first starts a {@link RunningBridge} instead.
 */
public final class SharedBridge {
    /** What a test that uses it names in its {@code ResourceLock}. */
    public static final String RESOURCE = "bridge";

    private SharedBridge() {}

    /** Starts with the first test that asks, and ends with the process. */
    private static final class OnH2 {
        private static final RunningBridge BRIDGE = started();

        private static RunningBridge started() {
            try {
                Path directory = Files.createTempDirectory("shared-bridge");
                RunningBridge bridge = RunningBridge.onH2(directory);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(bridge, directory)));
                return bridge;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The one that keeps its data in an H2 file. It is not closed by those who use it. */
    public static RunningBridge onH2() {
        return OnH2.BRIDGE;
    }

    private static void end(RunningBridge bridge, Path directory) {
        bridge.close();
        try {
            Folders.delete(directory);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
