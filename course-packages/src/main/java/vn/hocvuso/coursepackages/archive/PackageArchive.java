package vn.hocvuso.coursepackages.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/**
 * A zip file that came from anywhere, zip64 included. It is looked at whole before anything is unpacked; names that
 * point out of it, links, bombs and absurd counts end the reading. What is unpacked stays within its limit even where
 * the list of entries lies about sizes.
 */
public final class PackageArchive implements Closeable {
    private final ZipFile zip;
    private final Map<String, ZipEntry> files;

    private PackageArchive(ZipFile zip, Map<String, ZipEntry> files) {
        this.zip = zip;
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Opens an archive.
     *
     * @param findings takes why it is refused, and what is odd about it
     * @return empty when it is refused
     * @throws IOException if the file cannot be read at all
     */
    public static Optional<PackageArchive> open(Path file, ArchiveLimits limits, Findings findings) throws IOException {
        ArchiveInspection inspection = new ArchiveInspection(limits, findings);
        try (FileChannel channel = FileChannel.open(file)) {
            inspection.inspectDirectory(new ZipDirectory(channel));
        } catch (ZipDirectory.NotAZip wrong) {
            findings.error("zip.not-a-zip", Place.WHOLE_DOCUMENT, ArchiveSentences.NOT_A_ZIP);
        }
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        try {
            return inspected(zip(file, findings), inspection, findings);
        } catch (ZipException | EOFException wrong) {
            findings.error("zip.not-a-zip", Place.WHOLE_DOCUMENT, ArchiveSentences.NOT_A_ZIP);
            return Optional.empty();
        }
    }

    private static Optional<PackageArchive> inspected(ZipFile zip, ArchiveInspection inspection, Findings findings)
            throws IOException {
        Map<String, ZipEntry> files = new LinkedHashMap<>();
        zip.stream().forEach(entry -> inspection.inspect(entry, files));
        inspection.finish();
        if (findings.hasErrors()) {
            zip.close();
            return Optional.empty();
        }
        return Optional.of(new PackageArchive(zip, files));
    }

    /** Names are UTF-8, as bit 11 says or as some tools do without saying; else the code page of the first zip (APPNOTE appendix D). */
    private static ZipFile zip(Path file, Findings findings) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            ZipFile zip = new ZipFile(file.toFile(), Charset.forName("IBM437"));
            findings.warning("zip.appendix-d-names", Place.WHOLE_DOCUMENT, ArchiveSentences.OLD_NAMES);
            return zip;
        }
    }

    /** The names of its files, in their order; without folders and what operating systems leave behind. */
    public Set<String> names() {
        return files.keySet();
    }

    /**
     * The bytes of a file.
     *
     * @param most how many are read; one more says that there are more
     * @throws IOException if its packing is broken
     */
    public byte[] bytes(String name, int most) throws IOException {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no file of this archive: " + name);
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return stream.readNBytes(most + 1);
        }
    }

    /** Why a file of the archive could not be unpacked, for the one who handed it in. */
    public static Sentence broken() {
        return ArchiveSentences.NOT_A_ZIP;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
