package vn.hocvuso.lrsbridge.ground;

import java.util.List;
import java.util.stream.IntStream;

/** A long list in portions: a database takes some thousand values in one list, and memory holds so many papers at once. */
public final class Portions {
    private Portions() {}

    /**
     * The list in its order, cut after every so many; nothing of an empty one.
     *
     * @param all stays as it is while its portions are read, which are views of it
     * @param most how many one portion holds, at least 1
     */
    public static <T> List<List<T>> of(List<T> all, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a portion holds at least one, not " + most);
        }
        return IntStream.iterate(0, start -> start < all.size(), start -> start + most)
                .mapToObj(start -> all.subList(start, Math.min(all.size(), start + most)))
                .toList();
    }
}
