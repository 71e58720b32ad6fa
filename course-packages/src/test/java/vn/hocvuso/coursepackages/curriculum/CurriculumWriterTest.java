package vn.hocvuso.coursepackages.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.coursepackages.curriculum.Documents.CURRICULUM;
import static vn.hocvuso.coursepackages.curriculum.Documents.RULES;
import static vn.hocvuso.coursepackages.curriculum.Documents.bytes;
import static vn.hocvuso.coursepackages.curriculum.Documents.changed;
import static vn.hocvuso.coursepackages.curriculum.Documents.value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurriculumWriterTest {
    private final CurriculumReader reader = new CurriculumReader();
    private final CurriculumWriter writer = new CurriculumWriter();

    @Test
    void whatIsWrittenReadsBackEqual() {
        Curriculum curriculum = value(reader.read(bytes(
                changed(changed("<vi>Mẫu", "<vi>  Mẫu \n &lt;&amp;\"'> "), "urn:khoa:a:", "a:&lt;&quot;&amp;'*"))));

        assertThat(curriculum.title().vietnamese()).isEqualTo("Mẫu <&\"'>");
        assertThat(value(reader.read(writer.write(curriculum)))).isEqualTo(curriculum);
    }

    @ParameterizedTest
    @EnumSource
    void theShippedCurriculaReadBackEqual(ShippedCurricula shipped) throws IOException {
        try (var stream = shipped.open()) {
            Curriculum curriculum = value(reader.read(stream));
            assertThat(value(reader.read(writer.write(curriculum)))).isEqualTo(curriculum);
        }
    }

    @Test
    void rulesReadBackEqual() {
        MappingRules rules = value(reader.readRules(bytes(RULES)));

        assertThat(value(reader.readRules(writer.write(rules)))).isEqualTo(rules);
    }

    @Test
    void theSameCurriculumGivesTheSameBytes() {
        Curriculum curriculum = value(reader.read(bytes(CURRICULUM)));
        Curriculum equal =
                value(reader.read(bytes(CURRICULUM.replace("\n", "\n\n  ").replaceFirst("\\A\\s*", ""))));

        assertThat(writer.write(equal)).isEqualTo(writer.write(curriculum)).isEqualTo(writer.write(curriculum));
        assertThat(new String(writer.write(curriculum), StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
                .contains("<curriculum xmlns=\"urn:vn:hocvuso:curriculum:1\" ", "<vi>năng lực A</vi>\n")
                .doesNotContain("\r", "ns2");
    }
}
