package vn.hocvuso.lrsbridge.teaching;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How somebody looks at a matrix: which rows, in which order. The same for page and workbook. */
public record MatrixView(Sort sort, Show show) {
    /** The order of rows. */
    public enum Sort {
        NAME,
        /** The least achieved first. */
        ACHIEVED,
        /** Who has done nothing for the longest time first. */
        LAST
    }

    /** Which rows. */
    public enum Show {
        ALL,
        /** Those who need the teacher. */
        ATTENTION,
        /** Those for whom something is missing. */
        INCOMPLETE,
        /** Those who have it all. */
        COMPLETE
    }

    /** The view that an address asks for; what it asks wrongly is the usual. */
    static MatrixView of(String sort, String show) {
        return new MatrixView(one(Sort.values(), sort), one(Show.values(), show));
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(all[0]);
    }

    /** The rows of a matrix as this view shows them. */
    public List<ClassMatrix.Row> rows(ClassMatrix matrix) {
        List<ClassMatrix.Row> shown = matrix.rows().stream().filter(this::shows).toList();
        return switch (sort) {
            case NAME -> shown;
            case ACHIEVED ->
                shown.stream()
                        .sorted(Comparator.comparingInt(ClassMatrix.Row::achieved))
                        .toList();
            case LAST ->
                shown.stream()
                        .sorted(Comparator.comparing(row -> row.lastActivity().orElse(Instant.EPOCH)))
                        .toList();
        };
    }

    private boolean shows(ClassMatrix.Row row) {
        return switch (show) {
            case ALL -> true;
            case ATTENTION -> row.attention().isPresent();
            case INCOMPLETE -> !row.isComplete();
            case COMPLETE -> row.isComplete();
        };
    }

    /** The query that shows it so. */
    public String query() {
        return "?sort=" + sort.name().toLowerCase(Locale.ROOT) + "&show="
                + show.name().toLowerCase(Locale.ROOT);
    }
}
