package vn.hocvuso.coursepackages.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.hocvuso.coursepackages.curriculum.Documents.value;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;
import vn.hocvuso.coursepackages.course.Reading;

class ShippedCurriculaTest {
    private static final Path DOMAIN = Path.of("..", "..", "shared", "domain");

    private static Reading<Curriculum> reading(ShippedCurricula shipped) {
        try (var stream = shipped.open()) {
            return new CurriculumReader().read(stream);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Audience audience(ShippedCurricula shipped, String code) {
        return value(reading(shipped)).audiences().stream()
                .filter(audience -> audience.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsReadWithoutAWord(ShippedCurricula shipped) {
        assertThat(reading(shipped).findings()).isEmpty();
        assertThat(value(reading(shipped)).code()).isEqualTo(shipped.code());
    }

    @ParameterizedTest
    @EnumSource
    void eachHoldsTheFourAudiencesOfThePlanForItsYear(ShippedCurricula shipped) {
        Year year = Year.parse(shipped.code().substring(shipped.code().length() - 4));

        assertThat(value(reading(shipped)).audiences())
                .extracting(Audience::code)
                .containsExactly("cong-chuc", "hoc-sinh", "nguoi-truong-thanh", "nguoi-lao-dong");
        assertThat(value(reading(shipped)).audiences())
                .allSatisfy(audience -> assertThat(audience.targetYear()).contains(year));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    HOAI_DUC_2025 | cong-chuc          | HB KTKN NTCV
                    HOAI_DUC_2025 | hoc-sinh           | KNHT ATHT
                    HOAI_DUC_2025 | nguoi-truong-thanh | TTCB KNS TBTT DVTY BVBT
                    HOAI_DUC_2025 | nguoi-lao-dong     | CNCB KNS TBSX
                    HOAI_DUC_2026 | cong-chuc          | HB KTKN NTCV-TOT
                    HOAI_DUC_2026 | hoc-sinh           | KNHS NBNC BDAT
                    HOAI_DUC_2026 | nguoi-truong-thanh | TTCB KNS TBTT-TOT TGTT
                    HOAI_DUC_2026 | nguoi-lao-dong     | CNS KNS TBSX-TOT
                    """)
    void eachAudienceRequiresWhatThePlanNames(ShippedCurricula shipped, String code, String required) {
        assertThat(audience(shipped, code).requiredCompetencies()).containsExactly(required.split(" "));
    }

    @Test
    void nobodyMeets2026WithWhat2025Asked() {
        Set<String> of2025 = new HashSet<>();
        value(reading(ShippedCurricula.HOAI_DUC_2025)).competencies().forEach(old -> of2025.add(old.code()));

        assertThat(value(reading(ShippedCurricula.HOAI_DUC_2026)).audiences())
                .noneMatch(audience -> of2025.containsAll(audience.requiredCompetencies()));
    }

    @Test
    void aCodeOfBothYearsMeansTheSameWords() {
        Curriculum of2025 = value(reading(ShippedCurricula.HOAI_DUC_2025));

        for (Competency later : value(reading(ShippedCurricula.HOAI_DUC_2026)).competencies()) {
            of2025.competencies().stream()
                    .filter(earlier -> earlier.code().equals(later.code()))
                    .forEach(earlier -> assertThat(earlier.title()).isEqualTo(later.title()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachCompetencyHasOneRuleForItsOwnCourseWithoutAScoreAndUndecided(ShippedCurricula shipped) {
        Curriculum curriculum = value(reading(shipped));

        assertThat(curriculum.rules()).hasSameSizeAs(curriculum.competencies());
        for (Competency competency : curriculum.competencies()) {
            String code = competency.code().toLowerCase(Locale.ROOT);
            assertThat(curriculum.rules()).anySatisfy(rule -> {
                assertThat(rule.competencies()).containsExactly(competency.code());
                assertThat(rule.activity())
                        .isEqualTo(new ActivitySelector(
                                ActivitySelector.Kind.PREFIX, "urn:vn:hocvuso:course:" + code + ":"));
                assertThat(rule.counts()).isEqualTo(Counts.PASSED_OR_COMPLETED);
                assertThat(rule.minimumScore()).isEmpty();
                assertThat(rule.provenance().kind()).isEqualTo(Provenance.Kind.UNVERIFIED);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsSaidInEnglishToo(ShippedCurricula shipped) {
        assertThat(value(reading(shipped)).competencies()).allSatisfy(competency -> {
            assertThat(competency.title().english()).isNotEmpty();
            assertThat(competency.description().english()).isNotEmpty();
        });
        assertThat(value(reading(shipped)).audiences())
                .allSatisfy(audience -> assertThat(audience.title().english()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCalledVerbatimStandsInTheNotes(ShippedCurricula shipped) throws IOException {
        assumeTrue(Files.isDirectory(DOMAIN), "the folder shared/domain beside the project is missing");
        String targets = Normalizer.normalize(Files.readString(DOMAIN.resolve("targets.json")), Normalizer.Form.NFC);

        assertThat(value(reading(shipped)).competencies())
                .filteredOn(competency -> competency.provenance().isVerified())
                .isNotEmpty()
                .allSatisfy(competency ->
                        assertThat(targets).contains(competency.title().vietnamese()));
        assertThat(value(reading(shipped)).audiences())
                .allSatisfy(audience -> assertThat(targets).contains(quoted(audience.provenance())))
                .allSatisfy(audience -> assertThat(audience.provenance().isVerified())
                        .isEqualTo(!quoted(audience.provenance()).contains("…")));
    }

    /** Codes must exist in the frameworks; that TT 02's domains I to VI stand for DigComp's areas 1 to 5 and its own 6 is in the notes. */
    @ParameterizedTest
    @EnumSource
    void alignmentsNameRowsThatTheFrameworksHaveAndClaimNoMoreThanWeConclude(ShippedCurricula shipped)
            throws IOException {
        assumeTrue(Files.isDirectory(DOMAIN), "the folder shared/domain beside the project is missing");
        String frameworks = Files.readString(DOMAIN.resolve("framework-tt02.json"))
                + Files.readString(DOMAIN.resolve("framework-digcomp.json"))
                + Files.readString(DOMAIN.resolve("framework-757.json"));

        assertThat(value(reading(shipped)).competencies().stream()
                        .flatMap(competency -> competency.alignments().stream()))
                .isNotEmpty()
                .allSatisfy(alignment -> {
                    assertThat(alignment.basis()).isEqualTo(Alignment.Basis.INFERRED);
                    assertThat(alignment.code().matches("I|II|III|IV|V|VI")
                                    || frameworks.contains("\"code\": \"" + alignment.code() + "\""))
                            .as(alignment.toString())
                            .isTrue();
                });
    }

    private static String quoted(Provenance provenance) {
        String source = provenance.source();
        return source.substring(source.indexOf('«') + 1, source.lastIndexOf('»'));
    }

    @ParameterizedTest
    @EnumSource
    void eachFollowsTheSchemaAlsoByItself(ShippedCurricula shipped) throws SAXException, IOException {
        try (var schema = ShippedCurricula.class.getResourceAsStream("curriculum-1.xsd");
                var document = shipped.open()) {
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource(schema))
                    .newValidator()
                    .validate(new StreamSource(document));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherProgramFindsEachFollowsTheSchema(ShippedCurricula shipped, @TempDir Path folder)
            throws IOException, InterruptedException {
        Optional<Path> xmllint = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(place -> Path.of(place, "xmllint"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(xmllint.isPresent(), "xmllint is not on the PATH");
        Path document = folder.resolve("curriculum.xml");
        Path schema = folder.resolve("curriculum-1.xsd");
        try (var from = shipped.open();
                var of = ShippedCurricula.class.getResourceAsStream("curriculum-1.xsd")) {
            Files.copy(from, document);
            Files.copy(of, schema);
        }
        Process process = new ProcessBuilder(
                        xmllint.get().toString(),
                        "--nonet",
                        "--noout",
                        "--schema",
                        schema.toString(),
                        document.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
