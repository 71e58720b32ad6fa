package vn.hocvuso.lrsbridge;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What Payara writes for itself: its configuration, logs, generated files. Each start makes it anew, because Payara
 * would deploy by itself what it finds deployed from the time before.
 */
final class RuntimeDirectory {
    /** A lock ends with its channel, and a channel that nothing refers to is closed when its memory is taken back. */
    private static final Queue<FileChannel> CLAIMED = new ConcurrentLinkedQueue<>();

    private RuntimeDirectory() {}

    /**
     * An empty directory that belongs to this process as long as it lives.
     *
     * @throws IOException when another server uses it, or it cannot be written
     */
    static Path claim(Path directory) throws IOException {
        closeToOthers(Files.createDirectories(directory.getParent()));
        FileChannel channel = FileChannel.open(
                directory.resolveSibling(directory.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!isMine(channel)) {
            channel.close();
            throw new IOException("another server uses it");
        }
        CLAIMED.add(channel);
        Folders.delete(directory);
        return Files.createDirectories(directory);
    }

    /** The data directory holds everything about people: nobody else on this machine reads it, where files have owners. */
    private static void closeToOthers(Path data) {
        try {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException | UnsupportedOperationException others) {
            // another owner has made it, or nobody owns files here: then it is theirs to say
            return;
        }
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
