package vn.hocvuso.coursepackages.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hocvuso.coursepackages.curriculum.Documents.CURRICULUM;
import static vn.hocvuso.coursepackages.curriculum.Documents.bytes;
import static vn.hocvuso.coursepackages.curriculum.Documents.changed;
import static vn.hocvuso.coursepackages.curriculum.Documents.refused;
import static vn.hocvuso.coursepackages.curriculum.Documents.value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;

class HostileXmlTest {
    private final CurriculumReader reader = new CurriculumReader();

    private static String withDoctype(String doctype) {
        return changed("?>\n", "?>\n" + doctype + "\n");
    }

    private static void assertRefusedFor(String rule, int line, String document) {
        assertThat(refused(document)).extracting(Finding::rule, Finding::line).contains(tuple(rule, line));
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertRefusedFor("xml.doctype", 2, withDoctype("<!DOCTYPE curriculum>"));
        assertThat(refused(withDoctype("<!DOCTYPE curriculum>")).get(0).vietnamese())
                .contains("DOCTYPE", "xóa dòng đó");
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        assertRefusedFor(
                "xml.doctype",
                2,
                withDoctype("<!DOCTYPE curriculum [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"));
    }

    @Test
    void anEntityOutsideTheDocumentIsNotReadAndItsContentIsNotShown(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "BI-MAT");
        String document = changed(
                withDoctype("<!DOCTYPE curriculum [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"),
                "Kế hoạch mẫu",
                "&x;");

        assertRefusedFor("xml.doctype", 2, document);
        assertThat(refused(document)).noneMatch(finding -> finding.toString().contains("BI-MAT"));
    }

    @Test
    void aSchemaThatTheDocumentNamesIsNotFetchedAndDoesNotCount(@TempDir Path folder) throws IOException {
        Path schema = Files.writeString(folder.resolve("lax.xsd"), "<not a schema");
        String own = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                + "urn:vn:hocvuso:curriculum:1 " + schema.toUri() + "\" code=\"mau\"";

        assertThat(reader.read(bytes(changed(" code=\"mau\"", own))).findings()).isEmpty();
    }

    @Test
    void deepNestingIsRefused() {
        assertRefusedFor("xml.too-deep", 4, changed("Kế hoạch mẫu", "<a>".repeat(1000) + "</a>".repeat(1000)));
    }

    @Test
    void aHugeAttributeIsRefused() {
        assertRefusedFor("xml.too-long", 23, changed("urn:khoa:a:", "urn:" + "a".repeat(1_000_000)));
    }

    @Test
    void aHugeTextIsRefused() {
        assertRefusedFor("xml.too-long", 4, changed("Kế hoạch mẫu", "a".repeat(1_000_000)));
    }

    @Test
    void manyAttributesAreRefused() {
        StringBuilder attributes = new StringBuilder("<source");
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertRefusedFor("xml.too-many-attributes", 4, changed("<source", attributes.toString()));
    }

    @Test
    void manyElementsAreRefused() {
        assertRefusedFor(
                "xml.too-many-elements",
                10,
                changed("</required>", "<competency ref=\"A\"/>".repeat(60_000) + "</required>")
                        .replaceFirst("\n<competency ref=\"B\"/>", ""));
    }

    @Test
    void aDocumentThatIsTooLargeIsRefusedUnread() {
        byte[] large = new byte[3 * 1024 * 1024];
        Arrays.fill(large, (byte) ' ');

        assertThat(refused(reader.read(large)))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(tuple("xml.too-large", 0));
    }

    @Test
    void whatIsNotXmlAtAllIsRefused() {
        for (byte[] document : List.of(
                new byte[0],
                bytes("không phải XML"),
                bytes("<curriculum"),
                CURRICULUM.getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {'<', 'a', '>', (byte) 0xC3, 0x28, '<', '/', 'a', '>'})) {
            assertThat(refused(reader.read(document))).extracting(Finding::rule).contains("xml.not-well-formed");
        }
    }

    @Test
    void valuesThatTheSchemaTakesAreTakenByTheRecordsToo() {
        for (String activity :
                List.of("a:b", "urn:x:*", "x:///a*", "http://đào-tạo.vn/\u2028?q={a}", "a:\uD83D\uDE00")) {
            Curriculum read = value(reader.read(bytes(changed("urn:khoa:a:", activity))));
            assertThat(read.rules().get(0).activity().value()).isEqualTo(activity);
        }
        for (String activity : List.of("a:*", "a:/", "a:\u0085", "a:b\u0085", "1:b", "a: b", "a:b ")) {
            assertRefusedFor("cvc-pattern-valid", 23, changed("urn:khoa:a:", activity));
        }
    }

    @Test
    void whateverIsDoneToADocumentTheAnswerIsAReading() {
        Random random = new Random(20250728);
        for (int i = 0; i < 1000; i++) {
            byte[] document = bytes(CURRICULUM);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(document.length);
                int from = random.nextInt(document.length);
                int length = Math.min(random.nextInt(12), document.length - Math.max(at, from));
                System.arraycopy(document, from, document, at, length);
            }
            Reading<Curriculum> reading = reader.read(document);
            boolean readable = reading instanceof Reading.Readable;
            assertThat(reading.findings().stream().anyMatch(Finding::isError)).isNotEqualTo(readable);
        }
    }
}
