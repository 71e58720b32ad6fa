package vn.hocvuso.lrsbridge.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/**
 * A disk that takes nothing more, as a server sees it: the system lets none of its files grow beyond what the database's
 * has come to. Another start of the server has space again.
 */
final class FullDisk {
    private static final long LEFT = 200_000;

    private final RunningBridge bridge;

    private FullDisk(RunningBridge bridge) {
        this.bridge = bridge;
    }

    /** Nearly full from now on. */
    static FullDisk under(RunningBridge bridge) {
        FullDisk disk = new FullDisk(bridge);
        disk.limit(Long.toString(disk.size() + LEFT));
        return disk;
    }

    private long size() {
        try {
            return Files.size(Path.of(bridge.environment().getOrDefault("BRIDGE_DATA_DIR", ""), "bridge.mv.db"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The soft limit alone: the hard one could not be raised again. */
    private void limit(String bytes) {
        try {
            int status = new ProcessBuilder(
                            "prlimit", "--pid", Long.toString(bridge.processId()), "--fsize=" + bytes + ":")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("prlimit ended with " + status);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** There is space again. */
    void end() {
        limit("unlimited");
    }
}
