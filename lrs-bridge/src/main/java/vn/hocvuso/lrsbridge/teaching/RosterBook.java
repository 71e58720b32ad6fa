package vn.hocvuso.lrsbridge.teaching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.lrsbridge.plan.HarmlessWorkbook;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** A list as a workbook: its first sheet that holds a list is read; with errors it goes back with a column more. */
final class RosterBook {
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private RosterBook() {}

    /** The sheets of a workbook as rows of texts. */
    static List<List<List<String>>> sheets(byte[] file) {
        HarmlessWorkbook.require(file, Refusal.INVALID_ROSTER);
        List<List<List<String>>> sheets = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var page : book.getSheets().toList()) {
                try (var lines = page.openStream()) {
                    sheets.add(rows(lines));
                }
            }
        } catch (Refused tooLong) {
            throw tooLong;
        } catch (IOException | RuntimeException broken) {
            throw Refused.because(
                    Refusal.INVALID_ROSTER, "", "không đọc được tệp Excel này / this workbook cannot be read", "");
        }
        return sheets;
    }

    /**
     * Rows that Excel leaves out are empty ones here, so that numbers stay those that the teacher sees. Each is let go of
     * before the next is read: a row with one cell at its far end holds room for sixteen thousand.
     */
    private static List<List<String>> rows(Stream<Row> lines) {
        ReadRows rows = new ReadRows(RosterSheet.MOST_LINES);
        lines.forEach(line -> {
            rows.skipTo(line.getRowNum());
            rows.add(line.stream()
                    .limit(ReadRows.MOST_COLUMNS)
                    .map(cell -> cell == null ? "" : text(cell))
                    .toList());
        });
        return rows.all();
    }

    /** Excel makes numbers of days, and of whole numbers such as codes it makes what ends with .0. */
    private static String text(Cell cell) {
        boolean day = cell.getType() == CellType.NUMBER
                && Optional.ofNullable(cell.getDataFormatString()).orElse("").matches("(?i).*[dy].*");
        if (day) {
            return FIRST_DAY.plusDays(cell.asNumber().intValue()).toString();
        }
        String text = Optional.ofNullable(cell.getText()).orElse("");
        return cell.getType() == CellType.NUMBER ? text.replaceAll("\\.0+$", "") : text;
    }

    /** The file with what is wrong in each of its rows, as a workbook. */
    static byte[] withErrors(RosterSheet sheet, Map<Integer, String> errors) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "LRS Bridge", "1.0")) {
            Worksheet page = book.newWorksheet("Danh sách");
            int column = sheet.lines().stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < sheet.lines().size(); line++) {
                write(page, line, sheet.lines().get(line));
                String error = line == sheet.head() ? RosterColumn.ERRORS : errors.getOrDefault(line + 1, "");
                if (!error.isEmpty()) {
                    page.value(line, column, error);
                    page.range(line, 0, line, column)
                            .style()
                            .fillColor(line == sheet.head() ? "E3F1E9" : "FDE0DC")
                            .format("@")
                            .set();
                }
            }
            page.width(column, 60);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return bytes.toByteArray();
    }

    /** As texts, so that Excel takes no zero away. */
    private static void write(Worksheet page, int line, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            page.value(line, column, texts.get(column));
            page.style(line, column).format("@").set();
        }
    }
}
