package vn.hocvuso.coursepackages.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip file that is the same, byte for byte, whenever and wherever the same files are packed. */
public final class PackageZip {
    /** A time that a zip file can name without a zone. At the very first one the JDK would write the machine's zone too. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private PackageZip() {}

    /**
     * Packs these files in their order; the stream stays open.
     *
     * @param files name -> bytes; names are relative paths with {@code /}
     * @throws IOException if the stream fails
     */
    public static void write(Map<String, byte[]> files, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (EntryName.isUnsafe(file.getKey())) {
                throw new IllegalArgumentException("not a name within a package: " + file.getKey());
            }
            zip.putNextEntry(entry(file.getKey(), file.getValue()));
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Not deflated: each version of zlib packs in its own way. */
    private static ZipEntry entry(String name, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
