package vn.hocvuso.coursepackages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import vn.hocvuso.coursepackages.archive.ArchiveLimits;
import vn.hocvuso.coursepackages.archive.PackageArchive;
import vn.hocvuso.coursepackages.archive.PackageFiles;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.document.XmlLimits;
import vn.hocvuso.coursepackages.document.XmlRoot;

/**
 * The front door: takes a course package in whichever format, zipped or as its bare description, and gives the course
 * with all that was found. cmi5, Tin Can, SCORM 1.2 and 2004 are told apart by what is in the package.
 *
 * <p>Refused is only what is not well-formed, launches nothing, or is not safe; anything else is read as well as it can
 * be, and each finding names the requirement that it breaks. Safe for use by several threads.
 */
public final class PackageReader {
    private static final int MOST = XmlLimits.GENERATED.bytes();
    private static final byte[] ZIP = {'P', 'K'};

    private final ArchiveLimits limits;

    /** A reader with the limits that real packages need. */
    public PackageReader() {
        this(ArchiveLimits.DEFAULT);
    }

    /** A reader with these limits for archives. */
    public PackageReader(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a package.
     *
     * @param file a zip file, or the bare description of a course
     * @throws IOException if the file cannot be read at all; a wrong package is not an exception
     */
    public Reading<CoursePackage> read(Path file) throws IOException {
        Findings findings = new Findings();
        byte[] start = start(file);
        Optional<CoursePackage> read =
                startsWith(start, ZIP) || !looksLikeXml(start) ? zipped(file, findings) : bare(file, findings);
        return read.map(findings::answer).orElseGet(() -> new Reading.Unreadable<>(findings.inOrder()));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(256);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length && Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
    }

    /** Blanks, the bytes of a byte order mark (negative in Java) and the zeros of UTF-16 may stand before the first tag. */
    private static boolean looksLikeXml(byte[] start) {
        for (byte one : start) {
            if (one > ' ') {
                return one == '<';
            }
        }
        return false;
    }

    private static Optional<CoursePackage> bare(Path file, Findings findings) throws IOException {
        byte[] document;
        try (InputStream stream = Files.newInputStream(file)) {
            document = stream.readNBytes(MOST + 1);
        }
        Optional<Manifest> kind = Manifest.ofRoot(XmlRoot.localName(document));
        if (kind.isEmpty()) {
            findings.error("package.unknown-format", Place.WHOLE_DOCUMENT, PackageSentences.UNKNOWN);
        }
        return kind.flatMap(found -> found.read(document, PackageFiles.unknown(), findings))
                .map(course -> new CoursePackage(course, file.getFileName().toString()));
    }

    private Optional<CoursePackage> zipped(Path file, Findings findings) throws IOException {
        Optional<PackageArchive> opened = PackageArchive.open(file, limits, findings);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (PackageArchive archive = opened.get()) {
            Optional<String> manifest = new ManifestSearch(archive.names(), findings).find();
            return manifest.isEmpty() ? Optional.empty() : described(archive, manifest.get(), findings);
        } catch (ZipException | EOFException broken) {
            findings.error("zip.not-a-zip", Place.WHOLE_DOCUMENT, PackageArchive.broken());
            return Optional.empty();
        }
    }

    private static Optional<CoursePackage> described(PackageArchive archive, String manifest, Findings findings)
            throws IOException {
        String folder = manifest.substring(0, manifest.lastIndexOf('/') + 1);
        List<String> beside = archive.names().stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .toList();
        byte[] document = archive.bytes(manifest, MOST);
        Optional<Course> course =
                Manifest.ofName(manifest).flatMap(kind -> kind.read(document, PackageFiles.of(beside), findings));
        return course.map(found -> new CoursePackage(found, manifest));
    }
}
