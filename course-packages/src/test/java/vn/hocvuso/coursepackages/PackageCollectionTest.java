package vn.hocvuso.coursepackages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.coursepackages.Packages.CMI5;
import static vn.hocvuso.coursepackages.Packages.SCORM_1_2;
import static vn.hocvuso.coursepackages.Packages.TIN_CAN;
import static vn.hocvuso.coursepackages.Packages.bytes;
import static vn.hocvuso.coursepackages.Packages.files;
import static vn.hocvuso.coursepackages.Packages.refused;
import static vn.hocvuso.coursepackages.Packages.rules;
import static vn.hocvuso.coursepackages.Packages.value;
import static vn.hocvuso.coursepackages.Packages.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.coursepackages.archive.ArchiveLimits;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Reading;

/** Packages as they lie in somebody's folder: zipped, unpacked, bare, many at once. */
class PackageCollectionTest {
    private static final ArchiveLimits LIMITS = ArchiveLimits.DEFAULT;

    private final Path folder;
    private final PackageReader reader = new PackageReader();

    PackageCollectionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path unpacked(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve("thu-muc").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder.resolve("thu-muc");
    }

    private Path zipped(Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve("tat-ca.zip"), zip(files));
    }

    private static Map<String, byte[]> cmi5() {
        return files("cmi5.xml", CMI5, "index.html", "<p>Bài</p>");
    }

    private static Reading<CoursePackage> of(Map<String, Reading<CoursePackage>> read, String name) {
        return Optional.ofNullable(read.get(name)).orElseThrow();
    }

    /** One of each, and two files that are none. */
    private static Map<String, byte[]> collection() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.zip", zip(cmi5()));
        files.put("ghi-chu.txt", bytes("không phải gói"));
        files.put("lop-3/b.ZIP", zip(files("tincan.xml", TIN_CAN, "story.html", "")));
        files.put("lop-3/mo-ta-khoa-hoc.xml", bytes(CMI5));
        files.put("lop-3/du-lieu.xml", bytes("<so/>"));
        files.put("lop-3/vneid/imsmanifest.xml", bytes(SCORM_1_2));
        files.put("lop-3/vneid/noi-dung/index.html", bytes("<p>Bài</p>"));
        files.put("lop-3/vneid/noi-dung/phu-luc.zip", bytes("phần của bài"));
        return files;
    }

    private static void expectAllOfIt(Map<String, Reading<CoursePackage>> read) {
        assertThat(read.keySet())
                .containsExactlyInAnyOrder(
                        "a.zip", "ghi-chu.txt", "lop-3/b.ZIP", "lop-3/mo-ta-khoa-hoc.xml", "lop-3/vneid/");
        assertThat(value(of(read, "a.zip")).course().format()).isEqualTo(CourseFormat.CMI5);
        assertThat(refused(of(read, "ghi-chu.txt"))).containsExactly("zip.not-a-zip");
        assertThat(value(of(read, "lop-3/b.ZIP")).course().format()).isEqualTo(CourseFormat.TIN_CAN);
        assertThat(rules(of(read, "lop-3/mo-ta-khoa-hoc.xml"))).containsExactly("cmi5-14.2.0.0-1");
        assertThat(value(of(read, "lop-3/vneid/")).course().format()).isEqualTo(CourseFormat.SCORM_1_2);
        assertThat(of(read, "lop-3/vneid/").findings()).isEmpty();
    }

    @Test
    void aPackageThatSomebodyUnpackedIsReadAsIfItWereZipped() throws IOException {
        Path unpacked = unpacked(cmi5());

        assertThat(value(reader.read(unpacked)))
                .isEqualTo(value(reader.read(Files.write(folder.resolve("goi.zip"), zip(cmi5())))));
        assertThat(reader.readAll(unpacked)).containsExactly(Map.entry("", reader.read(unpacked)));
    }

    @Test
    void aFolderOfPackagesGivesEachOfThemByItsName() throws IOException {
        expectAllOfIt(reader.readAll(unpacked(collection())));
    }

    @Test
    void aZipOfPackagesGivesThemToo() throws IOException {
        expectAllOfIt(reader.readAll(zipped(collection())));
    }

    @Test
    void onePackageIsACollectionOfOneHoweverItCame() throws IOException {
        Path nested = zipped(files("khoa-hoc/cmi5.xml", CMI5, "khoa-hoc/index.html", "<p>Bài</p>"));
        Path bare = Files.write(folder.resolve("cmi5.xml"), bytes(CMI5));

        assertThat(rules(of(reader.readAll(nested), ""))).containsExactly("cmi5-14.1.0.0-2");
        assertThat(rules(of(reader.readAll(bare), ""))).containsExactly("cmi5-14.2.0.0-1");
    }

    @Test
    void aFolderWithoutAPackageSaysWhatItHasInstead() throws IOException {
        Map<String, Reading<CoursePackage>> read =
                reader.readAll(unpacked(files("index.html", "<p>Bài</p>", "du-lieu/cau-hinh.xml", "<so/>")));

        assertThat(read.keySet()).containsExactly("");
        assertThat(refused(of(read, ""))).containsExactly("package.no-manifest");
        assertThat(of(read, "").findings().get(0).english()).contains("index.html");
    }

    @Test
    void linksInAFolderAreNotFollowed() throws IOException {
        Path outside = Files.write(folder.resolve("cmi5.xml"), bytes(CMI5));
        Path unpacked = unpacked(files("index.html", ""));
        Files.createSymbolicLink(unpacked.resolve("cmi5.xml"), outside);

        assertThat(refused(reader.read(unpacked))).containsExactly("package.no-manifest");
    }

    @Test
    void limitsHoldForFoldersAndForWhatIsPackedTwice() throws IOException {
        Path unpacked = unpacked(collection());
        PackageReader few = new PackageReader(new ArchiveLimits(
                3, LIMITS.directoryBytes(), LIMITS.entryBytes(), LIMITS.totalBytes(), LIMITS.ratio(), 100));
        PackageReader small = new PackageReader(
                new ArchiveLimits(100, LIMITS.directoryBytes(), 400, LIMITS.totalBytes(), LIMITS.ratio(), 100));

        assertThat(refused(of(few.readAll(unpacked), ""))).containsExactly("zip.too-many-entries");
        assertThat(refused(of(small.readAll(unpacked), "a.zip"))).containsExactly("zip.large-file");
    }

    @Test
    void anArchiveThatIsCutOffIsRefusedAsACollectionToo() throws IOException {
        byte[] whole = zip(collection());
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(refused(of(reader.readAll(cut), ""))).containsExactly("zip.not-a-zip");
    }
}
