package vn.hocvuso.lrsbridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.TestsNotRun.NotRun;

class TestsNotRunTest {
    private static final Instant BEGAN = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void theyAreCountedAndNamedByWhatIsMissing(@TempDir Path project) throws IOException {
        report(project, "a/target/surefire-reports/TEST-x.PaperTest.xml", "x.PaperTest", "poppler-utils is missing");
        report(project, "b/target/failsafe-reports/TEST-x.PaperIT.xml", "x.PaperIT", "poppler-utils is missing");
        report(
                project,
                "b/target/failsafe-reports/TEST-y.PageIT.xml",
                "y.PageIT",
                "chromium is missing\n\tat y.PageIT");

        assertThat(TestsNotRun.said(TestsNotRun.in(project, BEGAN)))
                .isEqualTo(
                        "3 tests were not run:\n  chromium is missing: 1 of PageIT\n  poppler-utils is missing: 1 of PaperIT, 1 of PaperTest");
    }

    @Test
    void whatAnEarlierBuildLeftIsNotTold(@TempDir Path project) throws IOException {
        Path old = report(project, "a/target/surefire-reports/TEST-x.OldTest.xml", "x.OldTest", "go is missing");
        Files.setLastModifiedTime(old, FileTime.from(BEGAN.minusSeconds(1)));

        assertThat(TestsNotRun.in(project, BEGAN)).isEmpty();
    }

    private static Path report(Path project, String file, String test, String missing) throws IOException {
        Path report = project.resolve(file);
        Files.createDirectories(report.getParent());
        Files.writeString(report, """
                <testsuite name="%s" tests="2" skipped="1">
                  <testcase name="runs" classname="%s"/>
                  <testcase name="doesNot" classname="%s"><skipped type="Aborted"><![CDATA[Aborted: Assumption failed: %s]]></skipped></testcase>
                </testsuite>""".formatted(test, test, test, missing));
        return Files.setLastModifiedTime(report, FileTime.from(BEGAN.plusSeconds(60)));
    }

    @Test
    void oneTestIsOneTest() {
        assertThat(TestsNotRun.said(java.util.List.of(new NotRun("PaperTest", "go is missing"))))
                .startsWith("1 test was not run:");
    }
}
