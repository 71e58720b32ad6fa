package vn.hocvuso.coursepackages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.coursepackages.Packages.CMI5;
import static vn.hocvuso.coursepackages.Packages.changed;
import static vn.hocvuso.coursepackages.Packages.files;
import static vn.hocvuso.coursepackages.Packages.refused;
import static vn.hocvuso.coursepackages.Packages.rules;
import static vn.hocvuso.coursepackages.Packages.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.coursepackages.archive.ArchiveLimits;
import vn.hocvuso.coursepackages.course.Reading;

class HostileArchiveTest {
    private static final int UNIX = 3;

    private final Path folder;

    HostileArchiveTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Reading<CoursePackage> read(byte[] content) throws IOException {
        return Packages.read(folder, content);
    }

    private Reading<CoursePackage> read(byte[] content, ArchiveLimits limits) throws IOException {
        return new PackageReader(limits).read(Files.write(folder.resolve("goi.zip"), content));
    }

    private static byte[] good() {
        return zip(files("cmi5.xml", CMI5, "index.html", "<p>Bài</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../cmi5.xml",
                "a/../../b.html",
                "/etc/passwd",
                "C:/x.html",
                "..\\x.html",
                "\\x.html",
                "a\u0000.html"
            })
    void namesThatPointOutOfThePackageAreRefused(String name) throws IOException {
        assertThat(refused(read(zip(files("cmi5.xml", CMI5, "index.html", "", name, "")))))
                .containsExactly("zip.unsafe-name");
    }

    @Test
    void aLinkIsRefused() throws IOException {
        byte[] mode = {0, 0, (byte) 0xFF, (byte) 0xA1};
        byte[] linked = Packages.withFirstListEntry(Packages.withFirstListEntry(good(), 5, (byte) UNIX), 38, mode);

        assertThat(refused(read(linked))).containsExactly("zip.link");
    }

    @Test
    void anEncryptedPackageIsRefused() throws IOException {
        assertThat(refused(read(Packages.withFirstListEntry(good(), 8, (byte) 9))))
                .containsExactly("zip.encrypted");
    }

    @Test
    void aBombIsRefusedUnpacked() throws IOException {
        byte[] bomb = zip(
                Map.of("cmi5.xml", CMI5.getBytes(StandardCharsets.UTF_8), "index.html", new byte[50 * 1024 * 1024]));

        assertThat(refused(read(bomb))).containsExactly("zip.bomb");
    }

    @Test
    void aManifestThatUnpacksToMoreThanItSaysIsReadUpToItsLimitOnly() throws IOException {
        byte[] spaces = new byte[40 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        byte[] liar = zip(Map.of("cmi5.xml", spaces));
        byte[] small = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1000)
                .array();

        assertThat(refused(read(Packages.withFirstListEntry(liar, 24, small))))
                .containsAnyOf("xml.too-large", "zip.not-a-zip");
    }

    @Test
    void absurdCountsAreRefused() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>(files("cmi5.xml", CMI5, "index.html", ""));
        for (int i = 0; i < 100; i++) {
            many.put("f" + i, new byte[0]);
        }
        ArchiveLimits limits = new ArchiveLimits(50, 100_000, 100_000, 100_000, 100, 100);

        assertThat(refused(read(zip(many), limits))).containsExactly("zip.too-many-entries");
        assertThat(refused(read(zip(many), new ArchiveLimits(500, 1000, 100_000, 100_000, 100, 100))))
                .containsExactly("zip.long-directory");
        byte[] absurd = Packages.zip64(good());
        ByteBuffer.wrap(absurd).order(ByteOrder.LITTLE_ENDIAN).putLong(good().length - 22 + 32, Long.MAX_VALUE);
        assertThat(refused(read(absurd))).containsExactly("zip.too-many-entries");
    }

    @Test
    void sizesBeyondTheLimitsAreRefused() throws IOException {
        ArchiveLimits limits = new ArchiveLimits(50, 100_000, 3_000, 100_000, 100, 20);
        byte[] large = zip(Map.of("a.mp4", new byte[4_000]));

        assertThat(refused(read(large, limits))).containsExactly("zip.large-file");
        assertThat(refused(read(large, new ArchiveLimits(50, 100_000, 5_000, 3_999, 100, 20))))
                .containsExactly("zip.large-package");
        assertThat(refused(read(zip(files("a".repeat(21), "")), limits))).containsExactly("zip.long-name");
    }

    @Test
    void theSameNameTwiceIsRefused() throws IOException {
        byte[] twice = zip(files("cmi5.xml", CMI5, "index.html", "", "index\\html", "", "./index.html", ""));

        assertThat(refused(read(twice))).contains("zip.same-name-twice");
    }

    @Test
    void namesWithBackslashesAreReadWithAWarning() throws IOException {
        byte[] windows = zip(files("cmi5.xml", changed(CMI5, "index.html", "bai/index.html"), "bai\\index.html", ""));

        assertThat(rules(read(windows))).containsExactly("zip.4.4.17.1-slashes");
    }

    @Test
    void namesInTheCodePageOfTheFirstZipAreRead() throws IOException {
        byte[] old = zip(
                files("cmi5.xml", changed(CMI5, "index.html", "Leçon é.html"), "Leçon é.html", ""),
                Charset.forName("IBM437"));

        assertThat(rules(read(old))).contains("zip.appendix-d-names").doesNotContain("cmi5-14.1.0.0-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "../../x.html", "data:text/html,x"})
    void aLaunchThatIsNotSafeRefusesThePackage(String href) throws IOException {
        byte[] content = zip(files("cmi5.xml", changed(CMI5, "index.html?bai=1", href), "index.html", ""));

        assertThat(refused(read(content))).contains("package.unsafe-launch");
    }

    @Test
    void aDocumentTypeInAManifestIsRefused() throws IOException {
        byte[] content = zip(
                files("cmi5.xml", changed(CMI5, "?>\n<", "?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<"), "index.html", ""));

        assertThat(refused(read(content))).containsExactly("xml.doctype");
    }

    @Test
    void aPackageCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = good();
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(refused(read(Arrays.copyOf(whole, length))))
                    .containsAnyOf("zip.not-a-zip", "package.unknown-format");
        }
    }
}
