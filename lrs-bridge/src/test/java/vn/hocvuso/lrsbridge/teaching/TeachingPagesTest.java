package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.CURRICULUM;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.ID;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.evidence;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Evidence.Outcome;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.VerbTable;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Language;
import vn.hocvuso.lrsbridge.web.Page;

class TeachingPagesTest {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Citizen PUPIL = new Citizen(UUID.randomUUID(), "Nguyễn <Mẫu> & An", 2016, Set.of("hoc-sinh"));
    private static final Citizen OTHER = new Citizen(UUID.randomUUID(), "Lê Mẫu Bình", 2016, Set.of("hoc-sinh"));
    private static final Evidence LOW =
            evidence("NL1", Outcome.FAILED, 0, Optional.of(new BigDecimal("0.6999")), false);
    private static final Certificate CERTIFICATE =
            new Certificate(UUID.randomUUID(), PUPIL.id(), ID, "hoc-sinh", 2026, 12, SampleClass.MONDAY, false);

    private final Classroom classroom = SampleClass.classroom(List.of(PUPIL.id(), OTHER.id()));
    private final ClassMatrix matrix = ClassMatrix.of(new ClassMatrix.Ground(
            classroom,
            CURRICULUM,
            List.of(PUPIL, OTHER),
            Map.of(PUPIL.id(), Progress.of(ID, List.of(LOW))),
            Map.of(PUPIL.id(), List.of(CERTIFICATE)),
            SampleClass.MONDAY));

    private ClassPage page(String teacher) {
        return new ClassPage(classroom, teacher, CURRICULUM, matrix, MatrixView.of("", ""), "1.2", SampleClass.MONDAY);
    }

    private static String html(Page page, Language language) {
        StringOutput html = new StringOutput();
        Frame frame = new Frame(
                language, Optional.empty(), "?lang=" + language.other().tag());
        TEMPLATES.render(page.template(), Map.of("page", page, "frame", frame), html);
        return html.toString();
    }

    @ParameterizedTest
    @EnumSource
    void theMatrixIsATableWhoseHeadsNameRowsAndColumns(Language language) {
        String html = html(page("Cô <Mẫu>"), language);

        assertThat(html)
                .contains("tabindex=\"0\" role=\"region\" aria-labelledby=\"matrix\"")
                .contains(">Nguyễn &lt;Mẫu&gt; &amp; An</a></th>")
                .contains("/certificates/" + CERTIFICATE.id())
                .contains("\"pupils/" + PUPIL.id().toString().substring(0, 8) + "/NL1\"")
                .doesNotContain("<Mẫu>");
        assertThat(Pattern.compile("<th scope=\"col\"").matcher(html).results()).hasSize(6);
        assertThat(Pattern.compile("<td><a class=\"[a-z]{1,2}\"").matcher(html).results())
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfACellIsSaidInWordsToo(Language language) {
        Frame frame = new Frame(language, Optional.empty(), "");
        String html = html(page(""), language);

        for (Progress.State state : Progress.State.values()) {
            assertThat(html).contains(frame.say("teaching.state." + state.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExplainedCellNamesTheEvidenceWithItsProof(Language language) {
        CellExplanation explanation = CellExplanation.of("NL1", Progress.of(ID, List.of(LOW)), CURRICULUM, true);
        String html = html(
                new CellPage(
                        classroom,
                        PUPIL,
                        CURRICULUM.competencies().get(0),
                        explanation,
                        List.of(),
                        VerbTable.shipped()),
                language);

        assertThat(html)
                .contains(LOW.activity())
                .contains(LOW.source().statement().toString())
                .contains(LOW.source().sha256())
                .contains("qt-1", ID.toString())
                .contains(CellPage.percent(new BigDecimal("0.6999"), language.locale()))
                .contains(CellPage.percent(new BigDecimal("0.7"), language.locale()));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonAndOutcomeHasItsWords(Language language) {
        Frame frame = new Frame(language, Optional.empty(), "");

        for (CellExplanation.Reason reason : CellExplanation.Reason.values()) {
            assertThat(frame.say("teaching.why." + reason.name(), "65%", "70%")).doesNotContain("{");
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(frame.say("teaching.outcome." + outcome.name())).isNotBlank();
        }
        for (ClassMatrix.Attention attention : ClassMatrix.Attention.values()) {
            assertThat(frame.say("teaching.attention." + attention.name(), 3)).contains("(3)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListOfClassesLeadsToEach(Language language) {
        ListedClass listed = new ListedClass(
                classroom.id(), classroom.name(), classroom.schoolYear(), classroom.teacher(), ID, "hoc-sinh", 2);
        ClassesPage.Line line = new ClassesPage.Line(listed, "Cô Mẫu", SampleClass.PUPILS.title(), Optional.of(matrix));

        assertThat(html(new ClassesPage(List.of(line)), language)).contains("/teaching/classes/" + classroom.id());
        assertThat(html(new ClassesPage(List.of()), language)).contains("class=\"notice\"");
    }
}
