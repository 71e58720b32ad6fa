package vn.hocvuso.lrsbridge.plan;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.coursepackages.CoursePackage;
import vn.hocvuso.coursepackages.PackageReader;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Course packages as a browser hands them in: files, each a package or a zip of packages, or a folder with all that is
 * in it. A folder is put into one zip file first, because names of files need not be names that this server's file
 * system can hold.
 */
final class UploadedPackages {
    private static final PackageReader READER = new PackageReader();

    private final List<EntityPart> files;

    UploadedPackages(List<EntityPart> files) {
        this.files = files;
    }

    /** A package by the name under which it was handed in, and what reading it gave. */
    record Read(String file, Reading<CoursePackage> reading) {}

    /**
     * Reads all of them.
     *
     * @throws Refused if the same file of a folder came twice
     */
    List<Read> read() {
        try {
            if (files.stream().anyMatch(file -> name(file).indexOf('/') >= 0)) {
                return read(name(files.get(0)).replaceFirst("/.*", ""), this::pack);
            }
            List<Read> all = new ArrayList<>();
            for (EntityPart file : files) {
                all.addAll(read(name(file), kept -> keep(file, kept)));
            }
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Read> read(String name, Filling filling) throws IOException {
        Path kept = Files.createTempFile("course-packages", ".bin");
        try {
            filling.fill(kept);
            List<Read> read = new ArrayList<>();
            READER.readAll(kept)
                    .forEach((inner, reading) -> read.add(
                            new Read(inner.isEmpty() ? name : name + "/" + inner.replaceFirst("/$", ""), reading)));
            return read;
        } finally {
            Files.delete(kept);
        }
    }

    private static void keep(EntityPart file, Path kept) throws IOException {
        try (InputStream content = file.getContent()) {
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void pack(Path kept) throws IOException {
        try (OutputStream stream = Files.newOutputStream(kept);
                ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8)) {
            // packages are packed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (EntityPart file : files) {
                add(file, zip);
            }
        }
    }

    private static void add(EntityPart file, ZipOutputStream zip) throws IOException {
        // the folder that was chosen is the collection; its own name is of no account
        String name = name(file).replaceFirst("^[^/]*/", "");
        try (InputStream content = file.getContent()) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (ZipException twice) {
            throw Refused.because(
                    Refusal.MALFORMED_REQUEST, "file", "tệp này được gửi hai lần / this file came twice", name);
        }
    }

    /** Browsers send names in UTF-8, whatever the header's own rules say; those that are not stay as they came. */
    private static String name(EntityPart part) {
        String name = part.getFileName().orElse("");
        String read = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return read.contains("\uFFFD") || read.contains("?") ? name : read;
    }

    /** Writes what came into a file. */
    @FunctionalInterface
    private interface Filling {
        void fill(Path kept) throws IOException;
    }
}
