package vn.hocvuso.lrsbridge.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Reads the rows of a workbook that came from anywhere: it is looked at as an archive before anything is unpacked. */
final class WorkbookFile {
    private static final int MOST_ROWS = 20_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private WorkbookFile() {}

    /** The rows of all sheets that belong to a curriculum. */
    static List<SheetRow> rows(byte[] file) {
        HarmlessWorkbook.require(file, Refusal.INVALID_CURRICULUM);
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var page : book.getSheets().toList()) {
                Optional<Sheet> sheet = Sheet.of(Normalizer.normalize(page.getName(), Normalizer.Form.NFC));
                if (sheet.isPresent()) {
                    try (var lines = page.openStream()) {
                        rows.addAll(rows(sheet.get(), lines.limit(MOST_ROWS)));
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw refused("", "không đọc được tệp Excel này / this workbook cannot be read");
        }
        if (rows.stream().noneMatch(row -> row.sheet() == Sheet.CURRICULUM)) {
            throw refused(
                    Sheet.CURRICULUM.title(),
                    "tệp Excel thiếu trang «" + Sheet.CURRICULUM.title() + "» / that sheet is missing");
        }
        return rows;
    }

    /** The head of a sheet is the first row that names its first column; rows without a text are left out. */
    private static List<SheetRow> rows(Sheet sheet, Stream<Row> lines) {
        List<SheetRow> rows = new ArrayList<>();
        Map<Integer, String> head = new HashMap<>();
        lines.forEach(line -> {
            Map<Integer, String> texts = texts(line);
            if (head.isEmpty()) {
                head.putAll(texts.containsValue(sheet.columns().get(0)) ? texts : Map.of());
            } else if (!texts.isEmpty()) {
                rows.add(row(sheet, line.getRowNum(), head, texts));
            }
        });
        return rows;
    }

    private static SheetRow row(Sheet sheet, int number, Map<Integer, String> head, Map<Integer, String> texts) {
        Map<String, String> cells = new HashMap<>();
        texts.forEach((column, text) -> {
            String name = head.getOrDefault(column, "");
            if (sheet.columns().contains(name)) {
                cells.putIfAbsent(name, text);
            } else if (sheet == Sheet.RULES && name.equals(Sheet.MINIMUM_AS_SHARE)) {
                cells.putIfAbsent(Sheet.MINIMUM, percent(text));
            }
        });
        return new SheetRow(sheet, number, cells);
    }

    /** A share as workbooks of earlier versions have it, in percent; what is none stays as it is. */
    private static String percent(String share) {
        String number = share.replace(',', '.');
        return number.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?") ? Percent.written(new BigDecimal(number)) + "%" : share;
    }

    private static Map<Integer, String> texts(Row line) {
        Map<Integer, String> texts = new HashMap<>();
        line.forEach(cell -> {
            String text = cell == null ? "" : text(cell);
            if (!text.isBlank()) {
                texts.put(cell.getColumnIndex(), Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
            }
        });
        return texts;
    }

    /** Excel makes numbers of days and of percentages: they come back as days, and with their sign. */
    private static String text(Cell cell) {
        String format = cell.getType() == CellType.NUMBER
                ? Optional.ofNullable(cell.getDataFormatString()).orElse("")
                : "";
        if (format.endsWith("%")) {
            return Percent.written(cell.asNumber()) + "%";
        }
        boolean day = format.matches("(?i).*[dy].*");
        return day ? FIRST_DAY.plusDays(cell.asNumber().intValue()).toString() : cell.getText();
    }

    private static Refused refused(String pointer, String message) {
        return Refused.because(Refusal.INVALID_CURRICULUM, pointer, message, "");
    }
}
