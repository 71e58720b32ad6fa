package vn.hocvuso.lrsbridge.teaching;

import java.util.Map;

/**
 * A row of a school's list, as it stands there.
 *
 * @param number its number in the file, from 1
 * @param texts what stands in it, by column
 */
record RosterRow(int number, Map<RosterColumn, String> texts) {
    RosterRow {
        texts = Map.copyOf(texts);
    }

    String text(RosterColumn column) {
        return texts.getOrDefault(column, "");
    }

    /** Whether there is nothing in it: many lists go on with rows that only have a number or a border. */
    boolean isPhantom() {
        return texts.values().stream().allMatch(String::isBlank);
    }
}
