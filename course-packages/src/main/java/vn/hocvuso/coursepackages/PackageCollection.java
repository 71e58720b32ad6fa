package vn.hocvuso.coursepackages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import vn.hocvuso.coursepackages.archive.ArchiveLimits;
import vn.hocvuso.coursepackages.archive.PackageArchive;
import vn.hocvuso.coursepackages.archive.PackageContent;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.document.XmlRoot;

/**
 * Finds the packages of a collection. A folder in which a description lies is an unpacked package, and what is below it
 * belongs to it; elsewhere zip files and descriptions are packages. Beside these at the top, a file that is no package is
 * told of. A collection within a collection is not opened.
 */
final class PackageCollection {
    private static final int BEGINNING = 1 << 16;

    private final PackageReader reader;
    private final ArchiveLimits limits;

    PackageCollection(PackageReader reader, ArchiveLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    Map<String, Reading<CoursePackage>> read(PackageContent content) throws IOException {
        NavigableSet<String> names = new TreeSet<>(content.names());
        NavigableSet<String> packages = new TreeSet<>();
        find("", content, names, packages);
        boolean single = packages.isEmpty() || (packages.size() == 1 && isFolder(packages.first()));
        if (single) {
            return Map.of("", PackageReader.read(content, ""));
        }
        names.stream().filter(name -> name.indexOf('/') < 0).forEach(packages::add);
        Map<String, Reading<CoursePackage>> read = new LinkedHashMap<>();
        for (String name : packages) {
            read.put(name, isFolder(name) ? PackageReader.read(content, name) : file(content, name));
        }
        return read;
    }

    private static boolean isFolder(String name) {
        return name.isEmpty() || name.endsWith("/");
    }

    /** Adds what may be packages: folders, with {@code /} at their end, and files. */
    private static void find(String folder, PackageContent content, NavigableSet<String> names, Set<String> packages)
            throws IOException {
        Set<String> folders = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        for (String name : names.subSet(folder, true, folder + Character.MAX_VALUE, false)) {
            int slash = name.indexOf('/', folder.length());
            (slash < 0 ? files : folders).add(slash < 0 ? name : name.substring(0, slash + 1));
        }
        if (files.stream().anyMatch(name -> Manifest.ofName(name).isPresent())) {
            packages.add(folder);
            return;
        }
        for (String name : files) {
            if (name.matches("(?is).*\\.zip") || isDescription(content, name)) {
                packages.add(name);
            }
        }
        for (String inner : folders) {
            find(inner, content, names, packages);
        }
    }

    /** Authors give descriptions other names; any other XML document is a part of something. */
    private static boolean isDescription(PackageContent content, String name) throws IOException {
        return name.matches("(?is).*\\.xml")
                && Manifest.ofRoot(XmlRoot.localName(content.bytes(name, BEGINNING)))
                        .isPresent();
    }

    private Reading<CoursePackage> file(PackageContent content, String name) throws IOException {
        Path kept = Files.createTempFile("package", ".bin");
        try {
            if (copy(content, name, kept)) {
                return reader.read(kept);
            }
            Findings findings = new Findings();
            findings.error("zip.large-file", Place.WHOLE_DOCUMENT, PackageArchive.large(name, limits));
            return new Reading.Unreadable<>(findings.inOrder());
        } finally {
            Files.delete(kept);
        }
    }

    /** Whether all of it could be taken; a list of entries may lie about sizes. */
    private boolean copy(PackageContent content, String name, Path to) throws IOException {
        try (InputStream from = content.open(name);
                OutputStream kept = Files.newOutputStream(to)) {
            byte[] piece = new byte[1 << 16];
            long taken = 0;
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                taken += read;
                if (taken > limits.entryBytes()) {
                    return false;
                }
                kept.write(piece, 0, read);
            }
            return true;
        }
    }
}
