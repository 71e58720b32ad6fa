package vn.hocvuso.coursepackages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;

/** A package that somebody unpacked, or a folder of packages. Links are not followed: what they point to is not of the folder. */
public final class PackageFolder implements PackageContent {
    private final Map<String, Path> files;

    private PackageFolder(Map<String, Path> files) {
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Opens a folder.
     *
     * @param limits of which the number of files counts here
     * @param findings takes why it is refused
     * @return empty when it is refused
     * @throws IOException if the folder cannot be read
     */
    public static Optional<PackageFolder> open(Path folder, ArchiveLimits limits, Findings findings)
            throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                EntryName name = EntryName.of(name(folder.relativize(file)));
                if (attributes.isRegularFile() && !name.isLeftover()) {
                    files.put(name.path(), file);
                }
                return files.size() > limits.entries() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        if (files.size() > limits.entries()) {
            findings.error(
                    "zip.too-many-entries",
                    Place.WHOLE_DOCUMENT,
                    ArchiveSentences.TOO_MANY.with(Integer.toString(limits.entries())));
            return Optional.empty();
        }
        return Optional.of(new PackageFolder(files));
    }

    private static String name(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    @Override
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no file of this folder: " + name);
        }
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        // a folder holds nothing open
    }
}
