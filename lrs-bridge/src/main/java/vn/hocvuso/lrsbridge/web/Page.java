package vn.hocvuso.lrsbridge.web;

/** What a page shows; the template of that name turns it into HTML. */
public interface Page {
    /** The template below {@code src/main/jte}, for example {@code home.jte}. */
    String template();
}
