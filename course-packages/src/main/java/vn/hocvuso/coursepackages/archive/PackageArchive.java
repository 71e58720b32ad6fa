package vn.hocvuso.coursepackages.archive;

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
public final class PackageArchive implements PackageContent {
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

    /** In their order in the archive. */
    @Override
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no file of this archive: " + name);
        }
        return zip.getInputStream(entry);
    }

    /** Why a file of the archive could not be unpacked, for the one who handed it in. */
    public static Sentence broken() {
        return ArchiveSentences.NOT_A_ZIP;
    }

    /** That a file of the archive is larger than the limit, for the one who handed it in. */
    public static Sentence large(String name, ArchiveLimits limits) {
        return ArchiveSentences.LARGE_FILE.with(name, Long.toString(limits.entryBytes()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
