package vn.hocvuso.lrsbridge;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of the program in a folder, as the runnable jar holds them: {@code lrs-bridge.jar}, whose manifest lists
 * the others, Payara's jars in {@code runtime}, ours in {@code lib}, and the application. A folder of another version
 * is brought to this one; what is the same already stays untouched, with its time, so that an archive of its classes
 * stays valid.
 *
 * @param folder where they lie, absolute
 */
record UnpackedParts(Path folder) {
    /** Where they lie in the runnable jar. */
    private static final String PACKED = "server/";

    private static final String LAUNCHER = "lrs-bridge.jar";
    private static final String APPLICATION = "application/";
    private static final String ARCHIVE = "lrs-bridge.jsa";
    private static final String ARGUMENTS = "start";
    private static final String VERSION = "version";

    /** Whether this program runs from the runnable jar, which holds the parts. */
    static boolean arePacked() {
        return UnpackedParts.class.getResource("/" + PACKED + LAUNCHER) != null;
    }

    /**
     * Brings a folder to the version of a runnable jar.
     *
     * @throws IOException when the jar cannot be read or the folder cannot be written
     */
    static UnpackedParts of(Path runnableJar, Path folder) throws IOException {
        UnpackedParts parts = new UnpackedParts(folder.toAbsolutePath().normalize());
        try (ZipFile jar = new ZipFile(runnableJar.toFile())) {
            parts.takeFrom(jar);
        }
        return parts;
    }

    /** The jar that this program runs from. */
    static Path ownJar() {
        try {
            return Path.of(UnpackedParts.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .normalize();
        } catch (URISyntaxException noFile) {
            throw new IllegalStateException("this program does not run from a file", noFile);
        }
    }

    /** The jar that starts the server from this folder. */
    Path launcher() {
        return folder.resolve(LAUNCHER);
    }

    /** The application, as a folder that Payara deploys in place. */
    Path application() {
        return folder.resolve(APPLICATION);
    }

    /** The class-data archive, where there is one. */
    Path archive() {
        return folder.resolve(ARCHIVE);
    }

    /** Java's arguments for a start from this folder, as a file for {@code java @file}. */
    Path arguments() {
        return folder.resolve(ARGUMENTS);
    }

    /** Writes {@link #arguments()}; they name the archive only where there is one. */
    void writeArguments() throws IOException {
        // an archive that does not fit this Java is left out, without a word
        String archived = Files.exists(archive()) ? "-XX:SharedArchiveFile=" + quoted(archive()) + "\n" : "";
        Files.writeString(arguments(), "-Xlog:disable\n" + archived + "-jar\n" + quoted(launcher()) + "\n");
    }

    /** A path as an argument file spells it. */
    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void takeFrom(ZipFile jar) throws IOException {
        List<Part> wanted = jar.stream()
                .filter(entry -> entry.getName().startsWith(PACKED) && !entry.isDirectory())
                .map(Part::of)
                .toList();
        String version = version(wanted);
        Path mark = folder.resolve(VERSION);
        if (Files.exists(mark) && Files.readString(mark).equals(version)) {
            return;
        }
        Files.createDirectories(folder);
        // the mark comes last, so that a folder that was left half-way is never taken for whole
        Files.deleteIfExists(mark);
        boolean replaced = replaced(jar, wanted);
        boolean removed = removed(wanted);
        if (replaced || removed) {
            Files.deleteIfExists(archive());
        }
        Files.writeString(mark, version);
    }

    private static String version(List<Part> parts) {
        CRC32 sum = new CRC32();
        parts.forEach(part -> sum.update(part.toString().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    /** Writes what is missing or another; answers whether any of it is on the class path. */
    private boolean replaced(ZipFile jar, List<Part> wanted) throws IOException {
        boolean onClassPath = false;
        for (Part part : wanted) {
            Path file = folder.resolve(part.name());
            if (!part.isIn(file)) {
                Files.createDirectories(file.getParent());
                try (InputStream packed = jar.getInputStream(jar.getEntry(PACKED + part.name()))) {
                    Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
                }
                onClassPath |= part.isOnClassPath();
            }
        }
        return onClassPath;
    }

    /** Deletes the parts that this version does not have; answers whether there were any on the class path. */
    private boolean removed(List<Part> wanted) throws IOException {
        Set<String> kept = wanted.stream().map(Part::name).collect(Collectors.toSet());
        boolean onClassPath = false;
        for (Path file : files()) {
            String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
            if (!kept.contains(name) && !Set.of(ARCHIVE, ARGUMENTS).contains(name)) {
                Files.delete(file);
                onClassPath |= !name.startsWith(APPLICATION);
            }
        }
        return onClassPath;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** One file, as the runnable jar describes it. */
    private record Part(String name, long size, long checksum) {
        static Part of(ZipEntry entry) {
            return new Part(entry.getName().substring(PACKED.length()), entry.getSize(), entry.getCrc());
        }

        boolean isOnClassPath() {
            return !name.startsWith(APPLICATION);
        }

        boolean isIn(Path file) throws IOException {
            if (!Files.isRegularFile(file) || Files.size(file) != size) {
                return false;
            }
            CRC32 sum = new CRC32();
            try (InputStream kept = Files.newInputStream(file)) {
                new CheckedInputStream(kept, sum).transferTo(OutputStream.nullOutputStream());
            }
            return sum.getValue() == checksum;
        }
    }
}
