package vn.hocvuso.coursepackages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.coursepackages.Packages.CMI5;
import static vn.hocvuso.coursepackages.Packages.SCORM_1_2;
import static vn.hocvuso.coursepackages.Packages.SCORM_2004;
import static vn.hocvuso.coursepackages.Packages.TIN_CAN;
import static vn.hocvuso.coursepackages.Packages.bytes;
import static vn.hocvuso.coursepackages.Packages.changed;
import static vn.hocvuso.coursepackages.Packages.files;
import static vn.hocvuso.coursepackages.Packages.refused;
import static vn.hocvuso.coursepackages.Packages.rules;
import static vn.hocvuso.coursepackages.Packages.value;
import static vn.hocvuso.coursepackages.Packages.zip;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Launch;
import vn.hocvuso.coursepackages.course.Objective;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.course.SentActivity;
import vn.hocvuso.coursepackages.course.SentActivity.Sending;
import vn.hocvuso.coursepackages.course.SuccessCriteria;
import vn.hocvuso.coursepackages.course.SuccessCriteria.MoveOn;

class PackageReaderTest {
    private static final Optional<BigDecimal> EIGHTY_PERCENT = Optional.of(new BigDecimal("0.8"));

    private final Path folder;

    PackageReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Reading<CoursePackage> read(byte[] content) throws IOException {
        return Packages.read(folder, content);
    }

    private Reading<CoursePackage> cmi5(String structure) throws IOException {
        return read(zip(files("cmi5.xml", structure, "index.html", "<p>Bài</p>")));
    }

    private Reading<CoursePackage> scorm(String manifest) throws IOException {
        return read(zip(
                files("imsmanifest.xml", manifest, "index.html", "<p>Bài</p>", "noi-dung/index.html", "<p>Bài</p>")));
    }

    private static LanguageText vi(String text) {
        return LanguageText.of("vi", text);
    }

    @Test
    void aCmi5PackageGivesItsTreeItsTextsInAllLanguagesAndWhatCountsAsDone() throws IOException {
        Course course = value(cmi5(CMI5)).course();

        assertThat(course.title().byLanguage())
                .containsExactly(Map.entry("vi", "Thiết bị thông minh"), Map.entry("en", "Smart devices"));
        assertThat(course.objectives())
                .containsExactly(new Objective("https://courses.example/tbtt/mo", vi("Mở máy"), vi("Biết mở máy")));
        assertThat(course.parts())
                .containsExactly(new Course.Block(
                        "https://courses.example/tbtt/b1",
                        vi("Phần một"),
                        vi("Phần một"),
                        List.of("https://courses.example/tbtt/mo"),
                        List.of(new Course.Unit(
                                "https://courses.example/tbtt/1",
                                vi("Bài một"),
                                vi("Bài một"),
                                List.of(),
                                new SentActivity(Sending.IN_GROUPING, "https://courses.example/tbtt/1"),
                                new Launch("index.html?bai=1", Launch.Window.OWN, "chu=to", "khoa"),
                                new SuccessCriteria(MoveOn.PASSED, EIGHTY_PERCENT)))));
        assertThat(cmi5(CMI5).findings()).isEmpty();
    }

    @Test
    void aCourseStructureMayComeBareAndThenNamesWholeAddresses() throws IOException {
        String whole = changed(CMI5, "index.html?bai=1", "https://courses.example/index.html?bai=1");

        assertThat(rules(read(bytes(whole)))).isEmpty();
        assertThat(rules(read(bytes(CMI5)))).containsExactly("cmi5-14.2.0.0-1");
    }

    @Test
    void aTinCanPackageGivesTheActivitiesThatCanBeLaunched() throws IOException {
        var reading = read(zip(files("tincan.xml", TIN_CAN, "story.html", "")));

        Course course = value(reading).course();
        assertThat(course.format()).isEqualTo(CourseFormat.TIN_CAN);
        assertThat(course.units()).singleElement().satisfies(unit -> {
            assertThat(unit.title()).isEqualTo(vi("Thanh toán không dùng tiền mặt"));
            assertThat(unit.launch().href()).isEqualTo("story.html");
            assertThat(unit.activity())
                    .isEqualTo(new SentActivity(Sending.UNLESS_REPLACED_AT_LAUNCH, "http://5WSbq79WUob_course_id"));
        });
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aScorm12PackageGivesItsTreeWithScoreDataAndParameters() throws IOException {
        Course course = value(scorm(SCORM_1_2)).course();

        assertThat(course.format()).isEqualTo(CourseFormat.SCORM_1_2);
        assertThat(course.title().byLanguage())
                .containsExactly(Map.entry("vi", "Định danh điện tử"), Map.entry("en", "Electronic identity"));
        assertThat(course.parts()).singleElement().isInstanceOf(Course.Block.class);
        assertThat(course.units()).singleElement().satisfies(unit -> {
            assertThat(unit.launch())
                    .isEqualTo(new Launch("noi-dung/index.html?bai=2", Launch.Window.ANY, "chu=to", ""));
            assertThat(unit.success()).isEqualTo(new SuccessCriteria(MoveOn.COMPLETED_OR_PASSED, EIGHTY_PERCENT));
            assertThat(unit.activity()).isEqualTo(new SentActivity(Sending.CHOSEN_BY_PLATFORM, ""));
        });
        assertThat(scorm(SCORM_1_2).findings()).isEmpty();
    }

    @Test
    void aScorm2004PackageGivesTheScoreOfItsPrimaryObjective() throws IOException {
        for (String edition : List.of("2004 3rd Edition", "2004 4th Edition", "CAM 1.3")) {
            var reading = scorm(changed(SCORM_2004, "2004 3rd Edition", edition + " "));

            assertThat(value(reading).course().format()).isEqualTo(CourseFormat.SCORM_2004);
            assertThat(value(reading).course().units().get(0).success().masteryScore())
                    .isEqualTo(EIGHTY_PERCENT);
            assertThat(reading.findings()).isEmpty();
        }
    }

    @Test
    void moreThanAThousandUnitsAreRead() throws IOException {
        StringBuilder units = new StringBuilder("</block>");
        for (int i = 0; i < 1500; i++) {
            units.append("<au id=\"https://courses.example/u")
                    .append(i)
                    .append("\"><title><langstring lang=\"vi\">Bài ")
                    .append(i)
                    .append("</langstring></title><description/><url>index.html</url></au>\n");
        }

        assertThat(value(cmi5(changed(CMI5, "</block>", units.toString())))
                        .course()
                        .units())
                .hasSize(1501);
    }

    @Test
    void zip64IsRead() throws IOException {
        byte[] plain = zip(files("cmi5.xml", CMI5, "index.html", ""));

        assertThat(read(Packages.zip64(plain))).isEqualTo(read(plain));
    }

    // what platforms and authoring tools really do

    @Test
    void aByteOrderMarkIsNoObstacle() throws IOException {
        assertThat(rules(cmi5("\uFEFF" + CMI5))).isEmpty();
        assertThat(rules(read(bytes("\uFEFF" + changed(TIN_CAN, "story.html", "https://courses.example/story.html")))))
                .isEmpty();
        String utf16 = changed(CMI5, "encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
        assertThat(rules(read(
                        zip(Map.of("cmi5.xml", utf16.getBytes(StandardCharsets.UTF_16), "index.html", new byte[0])))))
                .isEmpty();
    }

    @Test
    void aPackageInsideOneFolderIsReadWithAWarning() throws IOException {
        var reading = read(zip(files(
                "Khóa học (bản 1)/cmi5.xml", CMI5,
                "Khóa học (bản 1)/index.html", "",
                "Khóa học (bản 1)/Mod. 1_Texto 5 (foco).mp3", "")));

        assertThat(rules(reading)).containsExactly("cmi5-14.1.0.0-2");
        assertThat(value(reading).manifest()).isEqualTo("Khóa học (bản 1)/cmi5.xml");
    }

    @Test
    void whatMacOsPutsIntoAPackageDoesNotCount() throws IOException {
        assertThat(rules(read(zip(files(
                        "__MACOSX/._cmi5.xml", "?",
                        "__MACOSX/cmi5.xml", "?",
                        "._tincan.xml", "?",
                        ".DS_Store", "?",
                        "cmi5.xml", CMI5,
                        "index.html", "")))))
                .isEmpty();
    }

    @Test
    void ofTwoManifestsTheOneNearestToTheRootCounts() throws IOException {
        var twice = read(zip(files(
                "html5/tincan.xml",
                changed(TIN_CAN, "Thanh toán", "Bản sao: thanh toán"),
                "html5/story.html",
                "",
                "tincan.xml",
                TIN_CAN,
                "story.html",
                "")));

        assertThat(rules(twice)).containsExactly("package.several-manifests");
        assertThat(value(twice).course().title().in("vi")).startsWith("Thanh toán");
    }

    @Test
    void ofTwoFormatsSideBySideTheRicherOneCounts() throws IOException {
        var both = read(zip(files(
                "imsmanifest.xml",
                SCORM_1_2,
                "tincan.xml",
                TIN_CAN,
                "cmi5.xml",
                CMI5,
                "index.html",
                "",
                "story.html",
                "")));

        assertThat(value(both).course().format()).isEqualTo(CourseFormat.CMI5);
        assertThat(both.findings()).singleElement().satisfies(finding -> assertThat(finding.vietnamese())
                .contains("tincan.xml", "imsmanifest.xml"));
    }

    @Test
    void aUnitWhoseLaunchFileIsAbsentIsLeftOutAndSaidWithWhatIsThere() throws IOException {
        String two = changed(
                CMI5,
                "</block>",
                "</block><au id=\"https://courses.example/2\"><title><langstring lang=\"vi\">Bài hai</langstring></title>"
                        + "<description/><url>test.html</url></au>");

        var reading = cmi5(two);

        assertThat(value(reading).course().units()).hasSize(1);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("cmi5-14.1.0.0-4");
            assertThat(finding.line()).isEqualTo(18);
            assertThat(finding.vietnamese()).contains("test.html", "index.html");
        });
    }

    @Test
    void aPackageThatLaunchesNothingIsRefused() throws IOException {
        assertThat(refused(read(zip(files("tincan.xml", TIN_CAN, "index.html", "")))))
                .contains("tincan-launch");
        assertThat(refused(cmi5(CMI5.replaceAll("(?s)<au.*</au>", "")))).contains("cmi5-13.1.4-au");
        assertThat(refused(scorm(changed(SCORM_2004, " identifierref=\"r1\"", ""))))
                .contains("scorm-2004-item");
    }

    @Test
    void aLaunchFileInOtherLettersIsReadWithAWarning() throws IOException {
        assertThat(rules(read(zip(files("tincan.xml", TIN_CAN, "Story.HTML", "")))))
                .containsExactly("tincan-launch");
        String encoded = changed(TIN_CAN, "story.html", "B%C3%A0i%20m%E1%BB%99t.html?a=1#x");
        assertThat(rules(read(zip(files("tincan.xml", encoded, "Bài một.html", "")))))
                .isEmpty();
    }

    @Test
    void draftsWithoutOrWithAnotherNamespaceAreRead() throws IOException {
        String none = changed(CMI5, " xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\"", "");
        String draft = changed(CMI5, "https://w3id.org/xapi/profiles/cmi5/v1/", "https://aicc.example/draft/");

        for (String structure : List.of(none, draft)) {
            assertThat(rules(cmi5(structure))).containsExactly("cmi5-13.2.0.0-1");
            assertThat(value(cmi5(structure)).course())
                    .isEqualTo(value(cmi5(CMI5)).course());
        }
        assertThat(rules(read(zip(files(
                        "tincan.xml",
                        changed(TIN_CAN, "http://projecttincan.com/tincan.xsd", "https://projecttincan.com/tincan.xsd"),
                        "story.html",
                        "")))))
                .containsExactly("tincan-namespace");
    }

    @Test
    void attributesOfAUnitWrittenAsElementsAreRead() throws IOException {
        String elements = changed(
                changed(CMI5, " moveOn=\"Passed\" masteryScore=\"0.80\" launchMethod=\"OwnWindow\"", ""),
                "<entitlementKey>",
                "<moveOn>Passed</moveOn><masteryScore>0.8</masteryScore><launchMethod>OwnWindow</launchMethod>"
                        + "<entitlementKey>");

        assertThat(value(cmi5(elements)).course()).isEqualTo(value(cmi5(CMI5)).course());
        assertThat(rules(cmi5(elements))).hasSize(3).containsOnly("cmi5-13.2.0.0-1");
    }

    @Test
    void aWrongEncodingIsSeenThrough() throws IOException {
        Charset windows = Charset.forName("windows-1258");
        byte[] unmarked = zip(Map.of(
                "tincan.xml",
                changed(TIN_CAN, "Thanh toán không dùng tiền mặt", "Câu đô\u0301")
                        .getBytes(windows),
                "story.html",
                new byte[0]));
        assertThat(value(read(unmarked)).course().title().in("vi")).isEqualTo("Câu đố");
        assertThat(rules(read(unmarked))).containsExactly("xml.4.3.3-encoding");

        String lying = changed(CMI5, "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"");
        assertThat(value(cmi5(lying)).course()).isEqualTo(value(cmi5(CMI5)).course());
        assertThat(rules(cmi5(lying))).containsExactly("xml.4.3.3-encoding");

        assertThat(rules(cmi5(changed(CMI5, "encoding=\"UTF-8\"", "encoding=\"UTF-16\""))))
                .containsExactly("xml.4.3.3-encoding");

        String honest = changed(changed(TIN_CAN, "encoding=\"utf-8\"", "encoding=\"windows-1252\""), "Trang", "Été");
        byte[] western = zip(Map.of(
                "tincan.xml",
                changed(honest, "Thanh toán không dùng tiền mặt", "Leçon d'été")
                        .getBytes(Charset.forName("windows-1252")),
                "story.html",
                new byte[0]));
        assertThat(value(read(western)).course().title().in("vi")).isEqualTo("Leçon d'été");
        assertThat(rules(read(western))).isEmpty();
    }

    @Test
    void blanksBeforeTheDeclarationAreReadWithAWarning() throws IOException {
        assertThat(rules(cmi5("\r\n " + CMI5))).containsExactly("xml.2.8-declaration-first");
    }

    @Test
    void aLanguageThatNobodyNamedIsKeptAsUndetermined() throws IOException {
        String und = changed(TIN_CAN, "<name lang=\"vi\">", "<name lang=\"und\">");
        String none = changed(TIN_CAN, "<name lang=\"vi\">", "<name>");

        for (String text : List.of(und, none)) {
            assertThat(value(read(zip(files("tincan.xml", text, "story.html", ""))))
                            .course()
                            .title()
                            .byLanguage())
                    .containsOnlyKeys(LanguageText.UNDETERMINED);
        }
    }

    @Test
    void characterDataSectionsAreText() throws IOException {
        String cdata = changed(TIN_CAN, "Thanh toán không dùng tiền mặt", "<![CDATA[ Thu & chi <hộ> ]]>");

        assertThat(value(read(zip(files("tincan.xml", cdata, "story.html", ""))))
                        .course()
                        .title())
                .isEqualTo(vi("Thu & chi <hộ>"));
    }

    @Test
    void aLaunchWithoutALanguageIsReadWithAWarning() throws IOException {
        String none = changed(TIN_CAN, "<launch lang=\"vi\">", "<launch>");

        assertThat(rules(read(zip(files("tincan.xml", none, "story.html", "")))))
                .containsExactly("tincan-launch-lang");
    }

    @Test
    void whatAManifestSaysDecidesItsEditionOfScormAndItsNamespacesWhereItSaysNothing() throws IOException {
        String newNames = changed(
                changed(
                        SCORM_1_2,
                        "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                        "http://www.imsglobal.org/xsd/imscp_v1p1"),
                "http://www.adlnet.org/xsd/adlcp_rootv1p2",
                "http://www.adlnet.org/xsd/adlcp_v1p3");
        assertThat(value(scorm(newNames)).course().format()).isEqualTo(CourseFormat.SCORM_1_2);
        assertThat(rules(scorm(newNames))).containsExactly("scorm-1.2-schemaversion");

        String silent = changed(SCORM_1_2, "<schemaversion>1.2</schemaversion>", "");
        assertThat(value(scorm(silent)).course().format()).isEqualTo(CourseFormat.SCORM_1_2);
        assertThat(rules(scorm(silent))).containsExactly("scorm-1.2-schemaversion");
        assertThat(rules(scorm(changed(SCORM_2004, "2004 3rd Edition", "5.0"))))
                .containsExactly("scorm-2004-schemaversion");
    }

    @Test
    void aManifestWithoutAnOrganizationGivesItsScos() throws IOException {
        var reading = scorm(SCORM_1_2.replaceAll("(?s)<organizations.*</organizations>", "<organizations/>"));

        assertThat(value(reading).course().units()).hasSize(1);
        assertThat(rules(reading)).containsExactly("scorm-1.2-organization");
    }

    @Test
    void anItemThatRefersToNothingIsLeftOutAndSaid() throws IOException {
        var reading = scorm(changed(
                SCORM_2004,
                "</organization>",
                "<item identifier=\"i2\" identifierref=\"r9\"><title>Bài hai</title></item></organization>"));

        assertThat(value(reading).course().units()).hasSize(1);
        assertThat(rules(reading)).containsExactly("scorm-2004-item@identifierref");
    }

    @Test
    void rulesOfSequencingAreNotCarriedOutAndThatIsSaidOnce() throws IOException {
        String rule = "<imsss:sequencing><imsss:rollupRules/></imsss:sequencing>";

        assertThat(rules(scorm(changed(SCORM_2004, "</organization>", rule + "</organization>"))))
                .containsExactly("scorm-2004-sequencing");
    }

    @Test
    void aWrongDefaultOrganizationIsNoObstacle() throws IOException {
        assertThat(rules(scorm(changed(SCORM_2004, "default=\"o1\"", "default=\"khac\""))))
                .containsExactly("scorm-2004-organizations@default");
    }

    @Test
    void idsThatStandTwiceAreSaidWithTheirLine() throws IOException {
        String twice = changed(
                CMI5,
                "</block>",
                "</block><au id=\"https://courses.example/tbtt/1\"><title><langstring lang=\"vi\">Hai</langstring></title>"
                        + "<description/><url>index.html</url></au>");

        assertThat(cmi5(twice).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("cmi5-13.1.4.0-1");
            assertThat(finding.line()).isEqualTo(18);
        });
    }

    @Test
    void valuesThatCmi5DoesNotKnowAreSaidAndPassedOver() throws IOException {
        String wrong =
                changed(CMI5, "moveOn=\"Passed\" masteryScore=\"0.80\"", "moveOn=\"passed\" masteryScore=\"80\"");

        assertThat(rules(cmi5(wrong))).containsExactlyInAnyOrder("cmi5-13.1.4-moveOn", "cmi5-13.1.4-masteryScore");
        assertThat(value(cmi5(wrong)).course().units().get(0).success())
                .isEqualTo(new SuccessCriteria(MoveOn.NOT_APPLICABLE, Optional.empty()));
        assertThat(rules(cmi5(changed(CMI5, "0.80", "1e-999999999")))).containsExactly("cmi5-13.1.4-masteryScore");
        assertThat(rules(cmi5(changed(CMI5, "?bai=1", "?fetch=1")))).containsExactly("cmi5-8.1.0.0-6");
        assertThat(rules(cmi5(changed(CMI5, "idref=\"https://courses.example/tbtt/mo\"", "idref=\"urn:x\""))))
                .containsExactly("cmi5-13.1.3-idref");
    }

    @Test
    void extensionsOfOtherMakersArePassedOver() throws IOException {
        String extended = changed(
                CMI5,
                "<entitlementKey>",
                "<kw:title xmlns:kw=\"urn:kw\"><kw:langstring>khác</kw:langstring></kw:title><entitlementKey>");

        assertThat(value(cmi5(extended)).course()).isEqualTo(value(cmi5(CMI5)).course());
    }

    @Test
    void anExportForTheWebIsRefusedWithAdvice() throws IOException {
        var reading = read(zip(files("story_html5.html", "", "lib/main.js", "")));

        assertThat(refused(reading)).containsExactly("package.no-manifest");
        assertThat(reading.findings().get(0).vietnamese())
                .contains("story_html5.html", "HTML5", "xuất lại".substring(1));
    }

    @Test
    void anIdThatNoStatementCanCarryIsToldAsOne() throws IOException {
        String id = TIN_CAN.replaceFirst("(?s).*?<activity id=\"([^\"]+)\".*", "$1");
        for (String wrong : List.of("http://x.example/a b", "http://", "http:", "TETRIS", "1a:b")) {
            assertThat(rules(read(zip(files(
                            "tincan.xml", changed(TIN_CAN, "\"" + id + "\"", "\"" + wrong + "\""), "story.html", "")))))
                    .as(wrong)
                    .contains("tincan-activity-id");
        }
        for (String right : List.of("urn:x", "http://x.example/a", "http://I12oNKtv", "ispring://presentations/1")) {
            assertThat(rules(read(zip(files(
                            "tincan.xml", changed(TIN_CAN, "\"" + id + "\"", "\"" + right + "\""), "story.html", "")))))
                    .as(right)
                    .doesNotContain("tincan-activity-id");
        }
    }

    @Test
    void contentOfH5pIsToldHowItCounts() throws IOException {
        var reading = read(zip(files("h5p.json", "{}", "content/content.json", "{}", "content/a.html", "")));

        assertThat(refused(reading)).containsExactly("package.no-manifest");
        assertThat(reading.findings().get(0).vietnamese()).contains("h5p.json", "H5P", "quy tắc");
    }

    @Test
    void kindsThatCannotBeReadAreCalledByTheirName() throws IOException {
        assertThat(read(zip(files("course.au", "", "course.crs", "", "index.html", "")))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.english()).contains("AICC"));
        assertThat(refused(scorm(changed(SCORM_1_2, "ADL SCORM", "IMS Common Cartridge"))))
                .contains("package.unsupported-format");
        assertThat(refused(read(bytes("<html><body/></html>")))).containsExactly("package.unknown-format");
        assertThat(refused(read(bytes("Không phải gói")))).containsExactly("zip.not-a-zip");
    }

    @Test
    void aManifestInOtherLettersIsReadWithAWarning() throws IOException {
        assertThat(rules(read(zip(files("IMSManifest.XML", SCORM_2004, "index.html", "")))))
                .containsExactly("package.manifest-at-root");
    }

    @Test
    void whatIsNotWellFormedIsRefusedWithItsLine() throws IOException {
        var reading = cmi5(changed(CMI5, "</block>", ""));

        assertThat(refused(reading)).containsExactly("xml.not-well-formed");
        assertThat(reading.findings().get(0).line()).isEqualTo(19);
    }

    @Test
    void everyFindingSaysItsRuleAndSpeaksBothLanguages() throws IOException {
        var reading = cmi5(changed(CMI5, "masteryScore=\"0.80\"", "masteryScore=\"tám mươi\""));

        assertThat(reading.findings())
                .containsExactly(new Finding(
                        Finding.Severity.WARNING,
                        "cmi5-13.1.4-masteryScore",
                        13,
                        106,
                        "Điểm đạt (masteryScore) «tám mươi» không phải số từ 0 đến 1; đã bỏ qua.",
                        "The masteryScore 'tám mươi' is not a number from 0 to 1; it was passed over."));
    }

    @Test
    void whateverIsDoneToAPackageTheAnswerIsAReading() throws IOException {
        Random random = new Random(20261124);
        for (String manifest : List.of("cmi5.xml", "tincan.xml", "imsmanifest.xml")) {
            byte[] whole = zip(files(
                    manifest,
                    manifest.startsWith("cmi5") ? CMI5 : manifest.startsWith("tin") ? TIN_CAN : SCORM_1_2,
                    "index.html",
                    ""));
            for (int i = 0; i < 1000; i++) {
                byte[] broken = whole.clone();
                for (int change = random.nextInt(6); change >= 0; change--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                Reading<CoursePackage> reading = read(broken);
                boolean readable = reading instanceof Reading.Readable;
                assertThat(reading.findings().stream().anyMatch(Finding::isError))
                        .isNotEqualTo(readable);
            }
        }
    }
}
