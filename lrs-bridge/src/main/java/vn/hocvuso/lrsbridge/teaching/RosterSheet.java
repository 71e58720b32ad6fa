package vn.hocvuso.lrsbridge.teaching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * A list as a school has it: rows of texts, a title or the school's letterhead above, then the heads, then the pupils.
 *
 * @param lines all rows of the file as they are, for the workbook that goes back
 * @param head the place of the row of heads among them
 * @param columns which column of the file is what
 */
record RosterSheet(List<List<String>> lines, int head, Map<Integer, RosterColumn> columns) {
    private static final int HEAD_WITHIN = 40;
    static final int MOST_ROWS = 20_000;

    /** With what stands above and below the pupils. */
    static final int MOST_LINES = MOST_ROWS + 1_000;

    RosterSheet {
        lines = List.copyOf(lines);
        columns = Map.copyOf(columns);
    }

    /**
     * Finds the heads.
     *
     * @throws Refused where there are none
     */
    static RosterSheet of(List<List<String>> lines) {
        for (int place = 0; place < Math.min(HEAD_WITHIN, lines.size()); place++) {
            Map<Integer, RosterColumn> columns = columns(lines.get(place));
            boolean named = columns.containsValue(RosterColumn.NAME)
                    || (columns.containsValue(RosterColumn.FAMILY) && columns.containsValue(RosterColumn.GIVEN));
            if (named) {
                return new RosterSheet(lines, place, columns);
            }
        }
        throw Refused.because(
                Refusal.INVALID_ROSTER,
                "",
                "không thấy dòng tiêu đề có cột «Họ và tên» trong " + HEAD_WITHIN
                        + " dòng đầu / no row of heads with a column «Họ và tên»",
                lines.stream()
                        .limit(1)
                        .map(line -> String.join(" | ", line))
                        .findFirst()
                        .orElse(""));
    }

    private static Map<Integer, RosterColumn> columns(List<String> line) {
        Map<Integer, RosterColumn> columns = new LinkedHashMap<>();
        for (int column = 0; column < line.size(); column++) {
            int at = column;
            RosterColumn.of(line.get(column))
                    .filter(found -> !columns.containsValue(found))
                    .ifPresent(found -> columns.put(at, found));
        }
        return columns;
    }

    /** The pupils' rows; those in which nothing stands that is understood are left out. */
    List<RosterRow> rows() {
        List<RosterRow> rows = new ArrayList<>();
        for (int place = head + 1; place < lines.size(); place++) {
            RosterRow row = row(place);
            if (!row.isPhantom()) {
                rows.add(row);
            }
        }
        if (rows.size() > MOST_ROWS) {
            throw Refused.because(
                    Refusal.INVALID_ROSTER, "", "nhiều nhất 20.000 dòng / at most 20,000 rows", "" + rows.size());
        }
        return rows;
    }

    private RosterRow row(int place) {
        List<String> line = lines.get(place);
        Map<RosterColumn, String> texts = new EnumMap<>(RosterColumn.class);
        columns.forEach((column, what) -> {
            String text = column < line.size() ? line.get(column) : "";
            texts.put(what, Normalizer.normalize(text, Normalizer.Form.NFC).strip());
        });
        return new RosterRow(place + 1, texts);
    }

    /** What stands in the row of this number, for the workbook that goes back. */
    Optional<List<String>> line(int number) {
        return number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }
}
