package vn.hocvuso.lrsbridge.teaching;

import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * The rows of a list while it is read. They are counted as they come, so that too long a list is refused before it fills
 * the memory; empty ones are not kept, but for the place that they take among the others.
 */
final class ReadRows {
    /** Cells further to the right are passed over: no list of a school is as wide. */
    static final int MOST_COLUMNS = 200;

    /** How far down a list may reach with its empty rows. */
    private static final int LAST_LINE = 100_000;

    private final List<List<String>> rows = new ArrayList<>();
    private final int most;
    private int filled;
    private int gap;

    /** @param most how many rows that are not empty there may be */
    ReadRows(int most) {
        this.most = most;
    }

    /**
     * Takes the next row.
     *
     * @throws Refused where it is one too many
     */
    void add(List<String> row) {
        if (row.stream().allMatch(String::isBlank)) {
            gap++;
            return;
        }
        filled++;
        if (filled > most || rows.size() + gap >= LAST_LINE) {
            throw Refused.because(
                    Refusal.INVALID_ROSTER,
                    "",
                    "nhiều nhất %1$d dòng, đến dòng %2$d / at most %1$d rows, down to row %2$d"
                            .formatted(most, LAST_LINE),
                    "");
        }
        for (; gap > 0; gap--) {
            rows.add(List.of());
        }
        rows.add(List.copyOf(row));
    }

    /** Passes over what is left out before the row of this number, counted from 1. */
    void skipTo(int number) {
        gap = Math.max(gap, number - 1 - rows.size());
    }

    /** All rows, each at its place; empty ones at the end are left out. */
    List<List<String>> all() {
        return List.copyOf(rows);
    }
}
