package vn.hocvuso.coursepackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Finding;

/** Packages of other makers, where the shared fixtures lie beside the project. */
class SharedPackagesTest {
    private static final Path PACKAGES = Path.of("..", "..", "shared", "fixtures", "packages");

    @BeforeEach
    void fixturesAreThere() {
        assumeTrue(Files.isDirectory(PACKAGES), "the folder shared/fixtures beside the project is missing");
    }

    /** A relative launch in a manifest that came alone is the one thing wrong with most of these. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        cmi5/examples__complex-cmi5.xml                    | CMI5       | Geology                                                   | 14 | 6  |
        cmi5/examples__extended-cmi5.xml                   | CMI5       | Introduction to Geology                                   | 1  | 0  |
        cmi5/examples__simple-cmi5.xml                     | CMI5       | Introduction to Geology                                   | 1  | 0  |
        cmi5/masteryscore_framed__cmi5.xml                 | CMI5       | Introduction to Geology - Framed Style - Mastery Score    | 1  | 1  | cmi5-14.2.0.0-1
        cmi5/masteryscore_responsive__cmi5.xml             | CMI5       | Introduction to Geology - Responsive Style - Mastery Score| 1  | 1  | cmi5-14.2.0.0-1
        cmi5/multi_au_framed__cmi5.xml                     | CMI5       | Introduction to Geology - Multi AU at Root                | 8  | 0  | cmi5-14.2.0.0-1
        cmi5/packages__single_au_basic_responsive.zip      | CMI5       | Introduction to Geology - Responsive Style                | 1  | 0  |
        cmi5/pre_post_test_framed__cmi5.xml                | CMI5       | Introduction to Geology - Pre/Post Test                   | 6  | 0  | cmi5-14.2.0.0-1
        cmi5/single_au_basic_framed__cmi5.xml              | CMI5       | Introduction to Geology - Framed Style                    | 1  | 0  | cmi5-14.2.0.0-1
        cmi5/single_au_basic_responsive__cmi5.xml          | CMI5       | Introduction to Geology - Responsive Style                | 1  | 0  | cmi5-14.2.0.0-1
        scorm12/bin__scorm-template.zip                    | SCORM_1_2  | Suica SCORM                                               | 1  | 0  |
        scorm12/src__color-hues__imsmanifest.xml           | SCORM_1_2  | Suica SCORM                                               | 1  | 0  | scorm-1.2-resource@href
        scorm12/src__scorm-template__imsmanifest.xml       | SCORM_1_2  | Suica SCORM                                               | 1  | 0  | scorm-1.2-resource@href
        scorm2004/LMSTestPackage_API__imsmanifest.xml      | SCORM_2004 | LMS Test Content Package API                              | 3  | 0  | scorm-2004-resource@href
        scorm2004/LMSTestPackage_CM-01__imsmanifest.xml    | SCORM_2004 | LMS Test Content Package CM-01                            | 3  | 2  | scorm-2004-resource@href
        scorm2004/LMSTestPackage_CM-02a__imsmanifest.xml   | SCORM_2004 | LMS Test Content Package CM-02a                           | 3  | 0  | scorm-2004-resource@href scorm-2004-sequencing
        tincan/GolfExample_TCAPI__tincan.xml               | TIN_CAN    | Tin Can Golf Example                                      | 1  | 0  | tincan-launch
        tincan/JsTetris_TCAPI__tincan.xml                  | TIN_CAN    | Tin Can Tetris Example                                    | 1  | 0  | tincan-launch
        tincan/Locator_TCAPI__tincan.xml                   | TIN_CAN    | Tin Can Museum Tour Example                               | 1  | 0  | tincan-launch
        tincan/OAuthSample__tincan.xml                     | TIN_CAN    | OAuth Tester Page                                         | 1  | 0  | tincan-launch
        tincan/example__browser__module__tincan.xml        | TIN_CAN    | xAPI.js xAPI demo                                         | 1  | 0  | tincan-launch
        tincan/example__browser__umd__tincan.xml           | TIN_CAN    | xAPI.js xAPI demo                                         | 1  | 0  | tincan-launch
        """)
    @SuppressWarnings("checkstyle:ParameterNumber") // the columns of the table
    void eachIsReadAsItsMakerMeantIt(
            String file, CourseFormat format, String title, int units, int withMasteryScore, String rules)
            throws IOException {
        var reading = new PackageReader().read(PACKAGES.resolve(file));

        Course course = Packages.value(reading).course();
        assertThat(course.format()).isEqualTo(format);
        assertThat(course.title().in("en")).isEqualTo(title);
        assertThat(course.units()).hasSize(units);
        assertThat(course.units().stream()
                        .filter(unit -> unit.success().masteryScore().isPresent()))
                .hasSize(withMasteryScore);
        assertThat(reading.findings().stream().map(Finding::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        rules == null ? java.util.List.of() : Arrays.asList(rules.split(" ")));
    }

    @Test
    void noPackageOfTheFixturesIsMissingFromTheTable() throws IOException {
        try (var files = Files.walk(PACKAGES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().matches(".*\\.(xml|zip)")))
                    .hasSize(22);
        }
    }

    @Test
    void whatLiesBesideThemIsRefused() throws IOException {
        for (String file : new String[] {"cmi5/CourseStructure.xsd", "cmi5/examples__extended-cmi5.xsd"}) {
            assertThat(Packages.refused(new PackageReader().read(PACKAGES.resolve(file))))
                    .containsExactly("package.unknown-format");
        }
        assertThat(Packages.refused(new PackageReader().read(PACKAGES.resolve("scorm12/LICENSE"))))
                .containsExactly("zip.not-a-zip");
    }
}
