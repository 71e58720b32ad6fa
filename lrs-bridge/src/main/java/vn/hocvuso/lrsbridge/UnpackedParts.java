package vn.hocvuso.lrsbridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * What a start unpacks into the data directory. Payara takes what it finds there for its own, by names and times, and
 * the times in a reproducible jar are always the same: after an upgrade the parts of the version before would run on.
 */
final class UnpackedParts {
    private static final String MARK = "version";

    private UnpackedParts() {}

    /**
     * Deletes the parts of another version.
     *
     * @param directory where they lie
     * @param application the application that is to run, as a resource of this program
     */
    static void keepOnlyThoseOf(String application, Path directory) {
        try {
            String version = checksum(application);
            Path mark = directory.resolve(MARK);
            if (Files.exists(mark) && Files.readString(mark).equals(version)) {
                return;
            }
            delete(directory);
            Files.createDirectories(directory);
            Files.writeString(mark, version);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException("cannot write " + directory, cannotWrite);
        }
    }

    private static String checksum(String resource) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream packed = UnpackedParts.class.getResourceAsStream(resource)) {
            if (packed != null) {
                new CheckedInputStream(packed, sum).transferTo(OutputStream.nullOutputStream());
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (var found = Files.walk(directory)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
