package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.web.Page;

/** How a class, and all classes of its year together, are spread over each competency. */
public record FiguresPage(Classroom classroom, ClassFigures own, ClassFigures year) implements Page {
    @Override
    public String template() {
        return "figures.jte";
    }

    /** The share of some of all, in percent, for the length of a bar. */
    public static int share(int some, int all) {
        return all == 0 ? 0 : Math.round(100f * some / all);
    }
}
