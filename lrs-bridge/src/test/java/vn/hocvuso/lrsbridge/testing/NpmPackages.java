package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What tests take from npm, brought once a build, also when tests in two processes ask at once. */
public final class NpmPackages {
    private static final String LOCK_FILE = "package-lock.json";

    private NpmPackages() {}

    /**
     * The folder of a project with its packages in it; without npm the test is skipped.
     *
     * @param sources where its {@code package.json} and {@code package-lock.json} are
     * @param name of the folder in {@code target}
     */
    public static Path project(Path sources, String name) {
        Programs.need("npm", "npm");
        try {
            Path project = Files.createDirectories(Path.of("target", name));
            installAlone(sources, project);
            return project;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static synchronized void installAlone(Path sources, Path project) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        project.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Path installed = project.resolve(".installed");
            String wanted = Files.readString(sources.resolve(LOCK_FILE));
            if (lock.isValid()
                    && !(Files.exists(installed) && Files.readString(installed).equals(wanted))) {
                for (String file : List.of("package.json", LOCK_FILE)) {
                    Files.copy(sources.resolve(file), project.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
                install(project);
                Files.writeString(installed, wanted);
            }
        }
    }

    private static void install(Path project) throws IOException {
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (npm.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
