package vn.hocvuso.lrsbridge.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.coursepackages.archive.ArchiveLimits;
import vn.hocvuso.coursepackages.archive.PackageArchive;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Reads the rows of a workbook that came from anywhere: it is looked at as an archive before anything is unpacked. */
final class WorkbookFile {
    private static final int MOST_ROWS = 20_000;
    private static final int MIB = 1024 * 1024;
    private static final ArchiveLimits LIMITS = new ArchiveLimits(500, MIB, 64L * MIB, 128L * MIB, 200, 300);
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private WorkbookFile() {}

    /** The rows of all sheets that belong to a curriculum. */
    static List<SheetRow> rows(byte[] file) {
        requireHarmless(file);
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var page : book.getSheets().toList()) {
                Optional<Sheet> sheet = Sheet.of(Normalizer.normalize(page.getName(), Normalizer.Form.NFC));
                if (sheet.isPresent()) {
                    try (var lines = page.openStream()) {
                        rows.addAll(rows(sheet.get(), lines.limit(MOST_ROWS).toList()));
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
    private static List<SheetRow> rows(Sheet sheet, List<Row> lines) {
        List<SheetRow> rows = new ArrayList<>();
        Map<Integer, String> head = new HashMap<>();
        for (Row line : lines) {
            Map<Integer, String> texts = texts(line);
            if (head.isEmpty()) {
                if (texts.containsValue(sheet.columns().get(0))) {
                    head.putAll(texts);
                }
            } else if (!texts.isEmpty()) {
                rows.add(new SheetRow(
                        sheet,
                        line.getRowNum(),
                        texts.entrySet().stream()
                                .filter(cell -> sheet.columns().contains(head.getOrDefault(cell.getKey(), "")))
                                .collect(Collectors.toMap(
                                        cell -> head.getOrDefault(cell.getKey(), ""),
                                        Map.Entry::getValue,
                                        (a, b) -> a))));
            }
        }
        return rows;
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

    /** Excel makes numbers of days: they come back as days. */
    private static String text(Cell cell) {
        boolean day = cell.getType() == CellType.NUMBER
                && Optional.ofNullable(cell.getDataFormatString()).orElse("").matches("(?i).*[dy].*");
        return day ? FIRST_DAY.plusDays(cell.asNumber().intValue()).toString() : cell.getText();
    }

    private static void requireHarmless(byte[] file) {
        Findings findings = new Findings();
        try {
            Path kept = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(kept, file);
                Optional<PackageArchive> archive = PackageArchive.open(kept, LIMITS, findings);
                if (archive.isPresent()) {
                    archive.get().close();
                    return;
                }
            } finally {
                Files.delete(kept);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new Refused(
                Refusal.INVALID_CURRICULUM,
                findings.inOrder().stream().map(PlanReader::finding).toList());
    }

    private static Refused refused(String pointer, String message) {
        return Refused.because(Refusal.INVALID_CURRICULUM, pointer, message, "");
    }
}
