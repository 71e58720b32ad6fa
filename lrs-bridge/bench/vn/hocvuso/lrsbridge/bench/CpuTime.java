package vn.hocvuso.lrsbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time that the server and its database have used, with all their processes, also those that have ended.
 * Read from {@code /proc}, so on Linux only; elsewhere it stays zero.
 */
final class CpuTime {
    private static final long TICK_MILLIS = 10;
    private static final int USER = 11;
    private static final int CHILDREN = 13;

    private final List<Long> roots;

    /** @param roots process ids, each counted with its descendants */
    CpuTime(List<Long> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The last of them alone. */
    CpuTime ofLast() {
        return new CpuTime(roots.subList(roots.size() - 1, roots.size()));
    }

    Duration now() {
        long ticks = roots.stream()
                .flatMap(root -> ProcessHandle.of(root).stream())
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .mapToLong(process -> ticks(process.pid()))
                .sum();
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    /** User and system time of a process, and of its children that have ended (proc(5)). */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(USER, USER + 1, CHILDREN, CHILDREN + 1)
                    .mapToLong(field -> Long.parseLong(fields[field]))
                    .sum();
        } catch (IOException hasEnded) {
            return 0;
        }
    }
}
