package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedPartsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Map<String, String> ONE = Map.of(
            "lrs-bridge.jar", "launcher",
            "runtime/payara.jar", "payara",
            "lib/h2.jar", "h2",
            "application/WEB-INF/classes/Page.class", "page");

    private final Path folder;
    private final Path jar;

    UnpackedPartsTest(@TempDir Path directory) {
        this.folder = directory.resolve("with a space");
        this.jar = directory.resolve("runnable.jar");
    }

    private UnpackedParts unpack(Map<String, String> parts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry("server/" + part.getKey()));
                out.write(part.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            out.putNextEntry(new ZipEntry("vn/Outside.class"));
        }
        return UnpackedParts.of(jar, folder);
    }

    private static Map<String, String> with(String part, String content) {
        Map<String, String> parts = new TreeMap<>(ONE);
        parts.put(part, content);
        return parts;
    }

    private static Map<String, String> without(String part) {
        Map<String, String> parts = new TreeMap<>(ONE);
        parts.remove(part);
        return parts;
    }

    /** Unpacks the first version, with an archive and old times. */
    private UnpackedParts unpackedLongAgo() throws IOException {
        UnpackedParts parts = unpack(ONE);
        Files.writeString(parts.archive(), "archive");
        for (String part : ONE.keySet()) {
            Files.setLastModifiedTime(folder.resolve(part), LONG_AGO);
        }
        return parts;
    }

    @Test
    void allPartsAreThereAndNothingElseOfTheJar() throws IOException {
        unpack(ONE);

        for (Map.Entry<String, String> part : ONE.entrySet()) {
            assertThat(folder.resolve(part.getKey())).hasContent(part.getValue());
        }
        assertThat(folder.resolve("vn")).doesNotExist();
    }

    @Test
    void theSameVersionTouchesNothing() throws IOException {
        UnpackedParts parts = unpackedLongAgo();
        Files.writeString(parts.launcher(), "a mark");

        unpack(ONE);

        assertThat(parts.launcher()).hasContent("a mark");
        assertThat(parts.archive()).exists();
    }

    @Test
    void anotherApplicationKeepsTheArchiveBecauseTheClassPathIsTheSame() throws IOException {
        UnpackedParts parts = unpackedLongAgo();

        unpack(with("application/WEB-INF/classes/Page.class", "page 2"));

        assertThat(folder.resolve("application/WEB-INF/classes/Page.class")).hasContent("page 2");
        assertThat(Files.getLastModifiedTime(parts.launcher())).isEqualTo(LONG_AGO);
        assertThat(parts.archive()).exists();
    }

    @Test
    void anotherJarIsReplacedAndTheArchiveGoes() throws IOException {
        UnpackedParts parts = unpackedLongAgo();

        unpack(with("lib/h2.jar", "h3"));

        assertThat(folder.resolve("lib/h2.jar")).hasContent("h3");
        assertThat(Files.getLastModifiedTime(folder.resolve("runtime/payara.jar")))
                .isEqualTo(LONG_AGO);
        assertThat(parts.archive()).doesNotExist();
    }

    @Test
    void whatTheVersionDoesNotHaveGoesAndTheArchiveWithIt() throws IOException {
        UnpackedParts parts = unpackedLongAgo();

        unpack(without("lib/h2.jar"));

        assertThat(folder.resolve("lib/h2.jar")).doesNotExist();
        assertThat(parts.archive()).doesNotExist();
    }

    @Test
    void aFolderThatWasLeftHalfWayIsMadeWhole() throws IOException {
        unpack(ONE);
        Files.delete(folder.resolve("version"));
        Files.writeString(folder.resolve("runtime/payara.jar"), "pay");

        unpack(ONE);

        assertThat(folder.resolve("runtime/payara.jar")).hasContent("payara");
    }

    @Test
    void theArgumentsNameTheArchiveOnlyWhereThereIsOne() throws IOException {
        UnpackedParts parts = unpack(ONE);
        parts.writeArguments();
        assertThat(parts.arguments()).content().contains("-jar\n\"" + parts.launcher() + "\"");
        assertThat(parts.arguments()).content().doesNotContain("SharedArchiveFile");

        Files.writeString(parts.archive(), "archive");
        parts.writeArguments();
        assertThat(parts.arguments()).content().contains("-XX:SharedArchiveFile=\"" + parts.archive() + "\"");
    }
}
