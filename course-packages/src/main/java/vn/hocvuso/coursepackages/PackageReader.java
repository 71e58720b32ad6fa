package vn.hocvuso.coursepackages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import vn.hocvuso.coursepackages.archive.ArchiveLimits;
import vn.hocvuso.coursepackages.archive.OpenKeys;
import vn.hocvuso.coursepackages.archive.PackageArchive;
import vn.hocvuso.coursepackages.archive.PackageContent;
import vn.hocvuso.coursepackages.archive.PackageFiles;
import vn.hocvuso.coursepackages.archive.PackageFolder;
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
     * @param file a zip file, the bare description of a course, or the folder of a package that was unpacked
     * @throws IOException if the file cannot be read at all; a wrong package is not an exception
     */
    public Reading<CoursePackage> read(Path file) throws IOException {
        Findings findings = new Findings();
        Optional<CoursePackage> read = isBare(file) ? bare(file, findings) : opened(open(file, findings), findings);
        return answer(read, findings);
    }

    /**
     * Reads many packages.
     *
     * @param collection a folder, or a zip file with it, that holds packages: zip files, descriptions, unpacked packages,
     *     in folders or not; a single package is a collection of one
     * @return what each gave, by its name in the collection; the name is empty for a single package
     * @throws IOException if the collection cannot be read at all; a wrong package is not an exception
     */
    public Map<String, Reading<CoursePackage>> readAll(Path collection) throws IOException {
        Findings findings = new Findings();
        if (!isBare(collection)) {
            Optional<? extends PackageContent> opened = open(collection, findings);
            if (opened.isPresent()) {
                try (PackageContent content = opened.get()) {
                    return new PackageCollection(this, limits).read(content);
                } catch (ZipException | EOFException broken) {
                    findings.error("zip.not-a-zip", Place.WHOLE_DOCUMENT, PackageArchive.broken());
                }
            }
            return Map.of("", new Reading.Unreadable<>(findings.inOrder()));
        }
        return Map.of("", read(collection));
    }

    private Optional<? extends PackageContent> open(Path file, Findings findings) throws IOException {
        return Files.isDirectory(file)
                ? PackageFolder.open(file, limits, findings)
                : PackageArchive.open(file, limits, findings);
    }

    private static Reading<CoursePackage> answer(Optional<CoursePackage> read, Findings findings) {
        return read.map(findings::answer).orElseGet(() -> new Reading.Unreadable<>(findings.inOrder()));
    }

    private static boolean isBare(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return false;
        }
        byte[] start = start(file);
        return !startsWith(start, ZIP) && looksLikeXml(start);
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

    private static Optional<CoursePackage> opened(Optional<? extends PackageContent> opened, Findings findings)
            throws IOException {
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (PackageContent content = opened.get()) {
            return described(content, "", findings);
        } catch (ZipException | EOFException broken) {
            findings.error("zip.not-a-zip", Place.WHOLE_DOCUMENT, PackageArchive.broken());
            return Optional.empty();
        }
    }

    /** The package that lies in a folder of some content; the name of the folder ends in {@code /}, or is empty. */
    static Reading<CoursePackage> read(PackageContent content, String folder) throws IOException {
        Findings findings = new Findings();
        return answer(described(content, folder, findings), findings);
    }

    private static Optional<CoursePackage> described(PackageContent content, String folder, Findings findings)
            throws IOException {
        Set<String> names = below(folder, content.names());
        Optional<String> found = new ManifestSearch(names, findings).find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String manifest = found.get();
        Set<String> beside = below(manifest.substring(0, manifest.lastIndexOf('/') + 1), names);
        byte[] document = content.bytes(folder + manifest, MOST);
        Optional<Course> course =
                Manifest.ofName(manifest).flatMap(kind -> kind.read(document, PackageFiles.of(beside), findings));
        if (course.isPresent()) {
            new OpenKeys(content, findings).find(folder, names);
        }
        return course.map(read -> new CoursePackage(read, manifest));
    }

    private static Set<String> below(String folder, Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
