package vn.hocvuso.lrsbridge.web;

/**
 * A long list a page at a time, of which people are told how long it is.
 *
 * @param parameter which parameter of the address names the page
 * @param page from 1
 * @param size how many a page holds, at least 1
 * @param total how many there are
 */
public record Paging(String parameter, int page, int size, long total) {
    public Paging {
        if (size < 1 || total < 0 || page < 1 || page > pages(size, total)) {
            throw new IllegalArgumentException("no page " + page + " of " + total + " by " + size);
        }
    }

    /** The page that was asked for; the nearest there is, where a list has become shorter meanwhile. */
    public static Paging of(String parameter, int asked, int size, long total) {
        return new Paging(parameter, Math.max(1, Math.min(asked, pages(size, total))), size, total);
    }

    private static int pages(int size, long total) {
        return Math.toIntExact(Math.max(1, (total + size - 1) / size));
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return pages(size, total);
    }

    /** How many stand before this page. */
    public int before() {
        return (page - 1) * size;
    }

    /** The place of the last one on this page, counted from 1. */
    public long last() {
        return Math.min(total, (long) page * size);
    }
}
