package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.coursepackages.curriculum.Alignment;
import vn.hocvuso.coursepackages.curriculum.Attempts;
import vn.hocvuso.coursepackages.curriculum.Curriculum;
import vn.hocvuso.coursepackages.curriculum.ShippedCurricula;
import vn.hocvuso.lrsbridge.web.Refused;

/** Curricula as workbooks and as CASE, out and in again. */
class CurriculumFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private static byte[] xml(ShippedCurricula shipped) {
        try (InputStream stream = shipped.open()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Curriculum curriculum(ShippedCurricula shipped) {
        return PlanReader.document(xml(shipped));
    }

    private static CurriculumFile.Taken taken(byte[] file) {
        return CurriculumFile.take(new ByteArrayInputStream(file));
    }

    private static Curriculum withoutRules(Curriculum all) {
        return new Curriculum(
                all.code(), all.version(), all.title(), all.source(), all.audiences(), all.competencies(), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void aWorkbookHoldsAllOfACurriculum(ShippedCurricula shipped) {
        byte[] workbook = CurriculumFile.write(xml(shipped), CurriculumFile.Form.XLSX, NOW);

        CurriculumFile.Taken taken = taken(workbook);

        assertThat(taken.isWrong()).isFalse();
        assertThat(PlanReader.document(taken.file())).isEqualTo(curriculum(shipped));
    }

    @ParameterizedTest
    @EnumSource
    void casePackagesHoldAllOfACurriculumButItsRules(ShippedCurricula shipped) {
        byte[] json = CurriculumFile.write(xml(shipped), CurriculumFile.Form.JSON, NOW);

        assertThat(PlanReader.document(taken(json).file())).isEqualTo(withoutRules(curriculum(shipped)));
    }

    @Test
    void casePackagesKeepWhoAdoptedARowAndWhereItStands() {
        String adopted = "basis=\"adopted-by-commune\" name=\"An toàn\" url=\"https://khung.example/4.0\"";
        String inXml = new String(xml(ShippedCurricula.HOAI_DUC_2026), StandardCharsets.UTF_8)
                .replaceFirst("basis=\"inferred\"", adopted)
                .replaceFirst("basis=\"inferred\"", "basis=\"adopted-by-commune\"")
                .replaceFirst(
                        "basis=\"inferred\"",
                        adopted.replace("adopted-by-commune", "verbatim").replace("4.0", "5.0"));
        Curriculum curriculum = PlanReader.document(inXml.getBytes(StandardCharsets.UTF_8));
        assertThat(curriculum.competencies().stream()
                        .flatMap(one -> one.alignments().stream())
                        .filter(Alignment::isStated))
                .as("the example has what is to be kept")
                .hasSize(3);

        byte[] json = CurriculumFile.write(inXml.getBytes(StandardCharsets.UTF_8), CurriculumFile.Form.JSON, NOW);

        assertThat(PlanReader.document(taken(json).file())).isEqualTo(withoutRules(curriculum));
        assertThat(json(json).getJsonArray("CFAssociations").getValuesAs(JsonObject.class))
                .as("CASE 1.0 knows these members of an association and no others")
                .allSatisfy(one -> assertThat(one.keySet())
                        .isSubsetOf(
                                "identifier",
                                "uri",
                                "associationType",
                                "sequenceNumber",
                                "originNodeURI",
                                "destinationNodeURI",
                                "CFAssociationGroupingURI",
                                "lastChangeDateTime"));
    }

    @ParameterizedTest
    @EnumSource
    void translationsAreReadAsCase11NamesThemToo(ShippedCurricula shipped) {
        String json =
                new String(CurriculumFile.write(xml(shipped), CurriculumFile.Form.JSON, NOW), StandardCharsets.UTF_8);
        byte[] later = json.replace("exactMatchOf", "isTranslationOf").getBytes(StandardCharsets.UTF_8);

        assertThat(PlanReader.document(taken(later).file())).isEqualTo(withoutRules(curriculum(shipped)));
    }

    @Test
    void ourXmlPassesAsItIs() {
        byte[] xml = xml(ShippedCurricula.HOAI_DUC_2025);

        assertThat(taken(xml).file()).isEqualTo(xml);
        assertThat(CurriculumFile.write(xml, CurriculumFile.Form.XML, NOW)).isEqualTo(xml);
    }

    @Test
    void aCasePackageHasTheFieldsThatCaseRequires() {
        JsonObject root =
                json(CurriculumFile.write(xml(ShippedCurricula.HOAI_DUC_2025), CurriculumFile.Form.JSON, NOW));

        assertThat(root.getJsonObject("CFDocument"))
                .containsKeys("identifier", "uri", "creator", "title", "lastChangeDateTime", "CFPackageURI");
        assertThat(root.getJsonArray("CFItems").getValuesAs(JsonObject.class)).allSatisfy(item -> assertThat(item)
                .containsKeys("identifier", "uri", "fullStatement", "CFDocumentURI", "lastChangeDateTime"));
        assertThat(root.getJsonArray("CFAssociations").getValuesAs(JsonObject.class))
                .allSatisfy(one -> assertThat(one)
                        .containsKeys(
                                "identifier",
                                "uri",
                                "associationType",
                                "originNodeURI",
                                "destinationNodeURI",
                                "lastChangeDateTime"))
                .extracting(one -> one.getString("associationType"))
                .containsOnly("isChildOf", "isPartOf", "exactMatchOf", "isRelatedTo")
                .as("the associations that CASE 1.0 has; isTranslationOf came with 1.1")
                .isSubsetOf(
                        "isChildOf",
                        "isPeerOf",
                        "isPartOf",
                        "exactMatchOf",
                        "precedes",
                        "isRelatedTo",
                        "replacedBy",
                        "exemplar",
                        "hasSkillLevel");
    }

    private static JsonObject json(byte[] bytes) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    @Test
    void aFrameworkOfOthersGivesItsLeavesAndSaysWhatItDoesNotKnow() {
        String foreign = """
                {"CFDocument":{"identifier":"C0FFEE00-1234","title":"Digital Competence","creator":"Somebody","uri":"https://x.example/d"},
                 "CFItems":[{"identifier":"a","fullStatement":"Area 1","humanCodingScheme":"1"},
                  {"identifier":"b","fullStatement":"Browsing","humanCodingScheme":"1.1"},
                  {"identifier":"c","fullStatement":"Evaluating","humanCodingScheme":"1.1"},
                  {"identifier":"d","fullStatement":"Managing"}],
                 "CFAssociations":[
                  {"associationType":"isChildOf","originNodeURI":{"identifier":"b"},"destinationNodeURI":{"identifier":"a"}}]}""";

        Curriculum read = PlanReader.document(
                taken(foreign.getBytes(StandardCharsets.UTF_8)).file());

        assertThat(read.code()).isEqualTo("case-c0ffee001234");
        assertThat(read.competencies())
                .extracting(one -> one.code() + " " + one.title().vietnamese())
                .containsExactly("1-1 Browsing", "1-1-2 Evaluating", "NL3 Managing");
        assertThat(read.competencies()).noneMatch(one -> one.provenance().isVerified());
        assertThat(read.audiences()).singleElement().satisfies(audience -> {
            assertThat(audience.requiredCompetencies()).containsExactly("1-1", "1-1-2", "NL3");
            assertThat(audience.provenance().isVerified()).isFalse();
        });
    }

    @Test
    void whatIsNeitherIsRefusedWithAReason() {
        for (String wrong : List.of(
                "{",
                "{}",
                "{\"CFDocument\":{\"identifier\":\"1\",\"title\":\"T\"},\"CFItems\":[]}",
                "{\"CFDocument\":{},\"CFItems\":[]}",
                "PK\u0003\u0004",
                "PK")) {
            assertThatExceptionOfType(Refused.class)
                    .as(wrong)
                    .isThrownBy(() -> taken(wrong.getBytes(StandardCharsets.UTF_8)))
                    .satisfies(refused -> assertThat(refused.findings()).isNotEmpty());
        }
    }

    @Test
    void aWorkbookWithWrongRowsComesBackWithWhatIsWrongInEach() throws IOException {
        byte[] errors = errors(Map.of(
                "Chương trình", List.of(List.of("mau", "1", "Mẫu", "", "Kế hoạch mẫu")),
                "Đối tượng",
                        List.of(
                                List.of("hoc-sinh", "2026", "học sinh", "", "", "", "A, C", "verbatim", "", "Kế hoạch"),
                                List.of("Công Chức", "1999", "", "", "", "", "A", "verbatim", "", "Kế hoạch")),
                "Năng lực", List.of(List.of("A", "năng lực A", "", "mô tả", "", "chắc chắn", "", "Kế hoạch")),
                "Đối chiếu", List.of(List.of("B", "DigComp-2.x", "1.1", "inferred", "cùng nói về tìm kiếm"))));

        Map<String, List<String>> said = lastCells(errors);

        assertThat(said.getOrDefault("Đối tượng", List.of()).get(0)).contains("«C»");
        assertThat(said.getOrDefault("Đối tượng", List.of()).get(1)).contains("hoc-sinh", "2000", "«vi»");
        assertThat(said.getOrDefault("Năng lực", List.of()).get(0)).contains("kind", "chắc chắn");
        assertThat(said.getOrDefault("Đối chiếu", List.of()).get(0)).contains("«B»");
        assertThat(said.getOrDefault("Chương trình", List.of())).containsExactly("");
    }

    /** A rule with this minimum in a workbook whose column of minimum scores is called so. */
    private static CurriculumFile.Taken withMinimum(String head, String minimum, String attempts) throws IOException {
        Map<Sheet, List<List<String>>> rows = Map.of(
                Sheet.CURRICULUM, List.of(List.of("mau", "1", "Mẫu", "", "Kế hoạch mẫu")),
                Sheet.AUDIENCES,
                        List.of(List.of("hoc-sinh", "2026", "học sinh", "", "", "", "A", "verbatim", "", "Kế hoạch")),
                Sheet.COMPETENCIES, List.of(List.of("A", "năng lực A", "", "mô tả", "", "verbatim", "", "Kế hoạch")),
                Sheet.RULES,
                        List.of(List.of(
                                "r1",
                                "exact",
                                "urn:x:1",
                                "",
                                "passed",
                                attempts,
                                minimum,
                                "A",
                                "verbatim",
                                "",
                                "Kế hoạch")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            for (Sheet sheet : Sheet.values()) {
                var page = book.newWorksheet(sheet.title());
                for (int column = 0; column < sheet.columns().size(); column++) {
                    String name = sheet.columns().get(column);
                    page.value(0, column, name.equals(Sheet.MINIMUM) ? head : name);
                    for (List<String> row : rows.getOrDefault(sheet, List.of())) {
                        page.value(1, column, column < row.size() ? row.get(column) : "");
                    }
                }
            }
        }
        return taken(bytes.toByteArray());
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "Điểm tối thiểu (%), 80, 0.8",
        "Điểm tối thiểu (%), '82,5', 0.825",
        "Điểm tối thiểu (%), 80%, 0.8",
        "Điểm tối thiểu (%), 100, 1",
        "Điểm tối thiểu, 0.8, 0.8", // workbooks of earlier versions
        "Điểm tối thiểu, '0,8', 0.8",
        "Điểm tối thiểu, 1, 1",
    })
    void aMinimumInAWorkbookIsInPercent(String head, String written, BigDecimal share) throws IOException {
        CurriculumFile.Taken taken = withMinimum(head, written, "latest");

        assertThat(taken.isWrong()).isFalse();
        assertThat(PlanReader.document(taken.file()).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.minimumScore()).contains(share);
            assertThat(rule.attempts()).isEqualTo(Attempts.LATEST);
        });
    }

    @ParameterizedTest
    @CsvSource({"0.8", "'0,8'", "1", "101", "tám mươi", "-5"})
    void aMinimumThatMayBeAShareOrIsNoneComesBackWithItsRow(String written) throws IOException {
        CurriculumFile.Taken taken = withMinimum(Sheet.MINIMUM, written, "");

        assertThat(taken.isWrong()).isTrue();
        assertThat(lastCells(taken.file()).getOrDefault("Quy tắc", List.of()).get(0))
                .contains("80%");
    }

    @Test
    void aWorkbookKeepsWhichAttemptCountsAndWhatIsAUnit() throws IOException {
        CurriculumFile.Taken taken = withMinimum(Sheet.MINIMUM, "80", "latest");
        String unit = new String(taken.file(), StandardCharsets.UTF_8)
                .replace("value=\"urn:x:1\"", "value=\"urn:x:1\" unit=\"true\"");
        byte[] xml = unit.getBytes(StandardCharsets.UTF_8);

        byte[] again =
                taken(CurriculumFile.write(xml, CurriculumFile.Form.XLSX, NOW)).file();

        assertThat(PlanReader.document(again)).isEqualTo(PlanReader.document(xml));
        assertThat(PlanReader.document(again).rules().get(0).unit()).isTrue();
    }

    private static byte[] errors(Map<String, List<List<String>>> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            for (Sheet sheet : Sheet.values()) {
                var page = book.newWorksheet(sheet.title());
                page.value(0, 0, "Một dòng tiêu đề ở trên");
                for (int column = 0; column < sheet.columns().size(); column++) {
                    page.value(1, column, sheet.columns().get(column));
                }
                List<List<String>> rows = sheets.getOrDefault(sheet.title(), List.of());
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        page.value(row + 3, column, rows.get(row).get(column));
                    }
                }
            }
        }
        CurriculumFile.Taken taken = taken(bytes.toByteArray());
        assertThat(taken.isWrong()).isTrue();
        return taken.file();
    }

    private static Map<String, List<String>> lastCells(byte[] workbook) throws IOException {
        Map<String, List<String>> cells = new HashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var page : book.getSheets().toList()) {
                List<String> last = new ArrayList<>();
                int column = Sheet.of(page.getName()).orElseThrow().columns().size();
                assertThat(page.read().get(0).getCellText(column)).isEqualTo(Sheet.ERRORS);
                page.read().stream()
                        .skip(1)
                        .forEach(row -> last.add(row.getCellCount() > column ? row.getCellText(column) : ""));
                cells.put(page.getName(), last);
            }
        }
        return cells;
    }

    @Test
    void daysThatExcelMadeOfTextsComeBackAsDays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] whole = CurriculumFile.write(xml(ShippedCurricula.HOAI_DUC_2026), CurriculumFile.Form.XLSX, NOW);
        List<SheetRow> rows = WorkbookFile.rows(whole);
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            for (Sheet sheet : Sheet.values()) {
                var page = book.newWorksheet(sheet.title());
                for (int column = 0; column < sheet.columns().size(); column++) {
                    page.value(0, column, sheet.columns().get(column));
                }
                int line = 1;
                for (SheetRow row :
                        rows.stream().filter(one -> one.sheet() == sheet).toList()) {
                    for (int column = 0; column < sheet.columns().size(); column++) {
                        page.value(line, column, row.text(sheet.columns().get(column)));
                    }
                    if (sheet.columns().contains("Ngày")) {
                        int day = sheet.columns().indexOf("Ngày");
                        page.value(line, day, LocalDate.of(2025, 7, 28));
                        page.style(line, day).format("dd/mm/yyyy").set();
                    }
                    line++;
                }
            }
        }

        Curriculum read = PlanReader.document(taken(bytes.toByteArray()).file());

        assertThat(read.competencies())
                .allSatisfy(one -> assertThat(one.provenance().date()).contains(LocalDate.of(2025, 7, 28)));
    }
}
