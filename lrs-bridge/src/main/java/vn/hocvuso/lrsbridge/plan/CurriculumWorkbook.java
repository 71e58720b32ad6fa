package vn.hocvuso.lrsbridge.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hocvuso.coursepackages.curriculum.Curriculum;
import vn.hocvuso.coursepackages.curriculum.CurriculumReader;

/**
 * A curriculum as a workbook: one sheet for each kind of thing, one row for each thing. Reading it writes the XML that it
 * stands for, one row in lines of its own, so that the reader of curricula judges it and each finding goes back to its
 * row.
 */
final class CurriculumWorkbook {
    private CurriculumWorkbook() {}

    /** The workbook of a curriculum. */
    static byte[] write(Curriculum curriculum) {
        return book(WorkbookRows.of(curriculum), Map.of());
    }

    /** The XML that a workbook stands for; where rows are wrong, the workbook with what is wrong in each. */
    static CurriculumFile.Taken read(byte[] file) {
        List<SheetRow> rows = WorkbookFile.rows(file);
        WorkbookXml xml = new WorkbookXml(rows);
        Map<SheetRow, String> errors =
                xml.errors(new CurriculumReader().read(xml.bytes()).findings());
        return errors.isEmpty()
                ? CurriculumFile.Taken.document(xml.bytes())
                : CurriculumFile.Taken.errors(book(rows, errors));
    }

    private static byte[] book(List<SheetRow> rows, Map<SheetRow, String> errors) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "LRS Bridge", "1.0")) {
            for (Sheet sheet : Sheet.values()) {
                fill(book.newWorksheet(sheet.title()), sheet, rows, errors);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet page, Sheet sheet, List<SheetRow> rows, Map<SheetRow, String> errors) {
        List<String> columns = new ArrayList<>(sheet.columns());
        if (!errors.isEmpty()) {
            columns.add(Sheet.ERRORS);
        }
        for (int column = 0; column < columns.size(); column++) {
            page.value(0, column, columns.get(column));
            page.style(0, column).bold().wrapText(true).set();
            page.width(column, column < 2 ? 18 : 32);
        }
        page.freezePane(0, 1);
        int line = 1;
        for (SheetRow row : rows) {
            if (row.sheet() == sheet) {
                write(page, line++, row, errors.getOrDefault(row, ""));
            }
        }
    }

    private static void write(Worksheet page, int line, SheetRow row, String error) {
        List<String> cells = row.inOrder();
        for (int column = 0; column < cells.size(); column++) {
            page.value(line, column, cells.get(column));
            page.style(line, column).wrapText(true).format("@").set();
        }
        if (!error.isEmpty()) {
            page.value(line, cells.size(), error);
            page.range(line, 0, line, cells.size())
                    .style()
                    .fillColor("FDE0DC")
                    .wrapText(true)
                    .set();
        }
    }
}
