package vn.hocvuso.lrsbridge.plan;

import java.util.List;
import java.util.Map;

/**
 * A row of a workbook.
 *
 * @param sheet where it stands
 * @param number its number in the sheet, from 1
 * @param cells texts by column
 */
record SheetRow(Sheet sheet, int number, Map<String, String> cells) {
    SheetRow {
        cells = Map.copyOf(cells);
    }

    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** The cells in the order of the columns. */
    List<String> inOrder() {
        return sheet.columns().stream().map(this::text).toList();
    }
}
