package vn.hocvuso.coursepackages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.coursepackages.Packages.TIN_CAN;
import static vn.hocvuso.coursepackages.Packages.files;
import static vn.hocvuso.coursepackages.Packages.read;
import static vn.hocvuso.coursepackages.Packages.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;

/** Keys of an LRS that whoever opens a course can take out of its package. */
class OpenKeysTest {
    private static final String SECRET = "rat-bi-mat-2026";
    private static final String BASIC =
            Base64.getEncoder().encodeToString(("lop-hoc:" + SECRET).getBytes(StandardCharsets.UTF_8));

    private final Path folder;

    OpenKeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<Finding> findings(String file, String text) throws IOException {
        Reading<CoursePackage> reading = read(folder, zip(files("tincan.xml", TIN_CAN, "story.html", "", file, text)));
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return reading.findings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TC.auth = 'Basic @';",
                "location = 'story.html?endpoint=https%3A%2F%2Flrs.example%2F&auth=Basic%20@'",
                "{\"endpoint\":\"https://lrs.example/\",\"auth\":\"Basic @\"}",
                "var conf = {endpoint: 'https://lrs.example/', auth: 'Basic ' + toBase64('lop-hoc:#')};",
                "xhr.setRequestHeader('Authorization', 'Basic ' + btoa(\"lop-hoc:#\"));",
                "{\"endpoint\": \"https://lrs.example/\", \"user\": \"lop-hoc\", \"password\": \"#\"}",
                "const endpoint = 'https://lrs.example/'; const key = 'lop-hoc'; const secret = '#';"
            })
    void aKeyThatLiesOpenIsNamedWithItsFileAndNotItsSecret(String text) throws IOException {
        assertThat(findings("lib/cau-hinh.js", text.replace("@", BASIC).replace("#", SECRET)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("package.open-key");
                    assertThat(finding.isError()).isFalse();
                    assertThat(finding.vietnamese()).contains("lib/cau-hinh.js", "lop-hoc");
                    assertThat(finding.vietnamese() + finding.english()).doesNotContain(SECRET, BASIC);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Basic information about computers</p>",
                "auth = 'Basic ' + launch.token;",
                "Basic dGhpcyBpcyBub3QgYSBrZXk=",
                "<form><input name='user'><input name='password'></form>",
                "{\"user\": \"an\", \"password\": \"example\"}"
            })
    void whatOnlyLooksLikeOneIsNoKey(String text) throws IOException {
        assertThat(findings("lib/trang.js", text)).isEmpty();
    }

    @Test
    void aPictureIsNotReadForKeys() throws IOException {
        assertThat(findings("anh.png", "Basic " + BASIC)).isEmpty();
    }
}
