package vn.hocvuso.lrsbridge.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.coursepackages.course.Finding;

/** The XML of a curriculum that a workbook stands for, and which row each of its lines came from. */
final class WorkbookXml {
    private final List<SheetRow> rows;
    private final StringBuilder xml = new StringBuilder();
    private final Map<Integer, SheetRow> origins = new HashMap<>();
    private int line = 1;

    WorkbookXml(List<SheetRow> rows) {
        this.rows = rows;
        SheetRow curriculum = of(Sheet.CURRICULUM).get(0);
        put(
                curriculum,
                "<curriculum xmlns=\"urn:vn:hocvuso:curriculum:1\"" + attribute("code", curriculum.text("Mã"))
                        + attribute("version", curriculum.text("Phiên bản")) + ">"
                        + words("title", curriculum.text("Tên"), curriculum.text("Tên tiếng Anh"))
                        + element("source", curriculum.text("Nguồn")));
        of(Sheet.AUDIENCES).forEach(this::audience);
        of(Sheet.COMPETENCIES).forEach(this::competency);
        of(Sheet.RULES).forEach(this::rule);
        xml.append("</curriculum>\n");
    }

    byte[] bytes() {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong, at the rows that it came from; what belongs to none is said at the curriculum. */
    Map<SheetRow, String> errors(List<Finding> findings) {
        Map<SheetRow, String> errors = new HashMap<>();
        SheetRow first = of(Sheet.CURRICULUM).get(0);
        findings.stream()
                .filter(Finding::isError)
                .forEach(finding -> errors.merge(
                        origins.getOrDefault(finding.line(), first),
                        finding.vietnamese(),
                        (before, next) -> before + "\n" + next));
        strayAlignments()
                .forEach(row -> errors.merge(
                        row,
                        "Không có năng lực nào mang mã «" + row.text("Năng lực") + "» trong trang «"
                                + Sheet.COMPETENCIES.title() + "».",
                        (before, next) -> before + "\n" + next));
        of(Sheet.RULES).stream()
                .filter(WorkbookXml::isWrongMinimum)
                .forEach(row -> errors.merge(
                        row,
                        "Điểm tối thiểu là số phần trăm, từ 0 đến 100: viết 80 hoặc 80% cho 80 phần trăm.",
                        (before, next) -> before + "\n" + next));
        return errors;
    }

    private List<SheetRow> strayAlignments() {
        List<String> codes =
                of(Sheet.COMPETENCIES).stream().map(row -> row.text("Mã")).toList();
        return of(Sheet.ALIGNMENTS).stream()
                .filter(row -> !codes.contains(row.text("Năng lực")))
                .toList();
    }

    private List<SheetRow> of(Sheet sheet) {
        return rows.stream().filter(row -> row.sheet() == sheet).toList();
    }

    private void audience(SheetRow row) {
        String level = row.text("Mức");
        put(
                row,
                "<audience" + attribute("code", row.text("Mã")) + attribute("target-year", row.text("Năm")) + ">"
                        + words("title", row.text("Tên"), row.text("Tên tiếng Anh"))
                        + (level.isEmpty() ? "" : words("level-note", level, row.text("Mức (tiếng Anh)")))
                        + "<required>" + provenance(row) + references(row.text("Năng lực bắt buộc"))
                        + "</required></audience>");
    }

    private void competency(SheetRow row) {
        put(
                row,
                "<competency" + attribute("code", row.text("Mã")) + ">"
                        + words("title", row.text("Tên"), row.text("Tên tiếng Anh"))
                        + words("description", row.text("Mô tả"), row.text("Mô tả (tiếng Anh)")) + provenance(row));
        of(Sheet.ALIGNMENTS).stream()
                .filter(alignment -> alignment.text("Năng lực").equals(row.text("Mã")))
                .forEach(alignment -> put(
                        alignment,
                        "<alignment" + attribute("framework", alignment.text("Khung"))
                                + attribute("code", alignment.text("Mã trong khung"))
                                + attribute("basis", alignment.text("Căn cứ loại"))
                                + attribute("name", alignment.text("Tên trong khung"))
                                + attribute("url", alignment.text("Địa chỉ trong khung")) + ">"
                                + escaped(alignment.text("Căn cứ"))
                                + "</alignment>"));
        put(row, "</competency>");
    }

    private void rule(SheetRow row) {
        put(
                row,
                "<rule" + attribute("id", row.text("Mã")) + "><activity"
                        + attribute("match", row.text("Cách so mã hoạt động"))
                        + attribute("value", row.text("Mã hoạt động"))
                        + attribute("unit", row.text("Bài của gói cmi5"))
                        + "/><result" + attribute("counts", row.text("Kết quả được tính"))
                        + attribute("attempts", row.text("Lần làm được tính"))
                        + attribute("minimum-score", minimum(row)) + "/>"
                        + references(row.text("Năng lực")) + provenance(row) + "</rule>");
    }

    /** As documents hold it; what is no number of percent is told by {@link #errors}. */
    private static String minimum(SheetRow row) {
        return Percent.read(row.text(Sheet.MINIMUM))
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static boolean isWrongMinimum(SheetRow row) {
        String percent = row.text(Sheet.MINIMUM);
        return !percent.isEmpty() && Percent.read(percent).isEmpty();
    }

    private void put(SheetRow origin, String markup) {
        xml.append(markup).append('\n');
        origins.put(line++, origin);
    }

    private static String provenance(SheetRow row) {
        return "<provenance" + attribute("kind", row.text("Loại nguồn gốc")) + attribute("date", row.text("Ngày")) + ">"
                + escaped(row.text("Nguồn gốc")) + "</provenance>";
    }

    private static String references(String codes) {
        StringBuilder references = new StringBuilder();
        Arrays.stream(codes.split("[,;\\s]+")).filter(code -> !code.isEmpty()).forEach(code -> references
                .append("<competency")
                .append(attribute("ref", code))
                .append("/>"));
        return references.toString();
    }

    private static String words(String name, String vietnamese, String english) {
        return "<" + name + ">" + element("vi", vietnamese)
                + Optional.of(english)
                        .filter(text -> !text.isEmpty())
                        .map(text -> element("en", text))
                        .orElse("")
                + "</" + name + ">";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + escaped(value) + "\"";
    }

    /** On one line, and nothing that XML cannot carry. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
