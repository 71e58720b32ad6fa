package vn.hocvuso.coursepackages.course;

/**
 * How a unit is opened.
 *
 * @param href an absolute address, or a path in the package with its query; relative to the package's root
 * @param window where
 * @param parameters handed to the unit as they are: launch parameters of cmi5, {@code datafromlms} of SCORM; may be
 *     empty
 * @param entitlementKey the right to use it elsewhere (cmi5); may be empty
 */
public record Launch(String href, Window window, String parameters, String entitlementKey) {
    /** In which window a unit may run (cmi5 launchMethod). */
    public enum Window {
        ANY,
        OWN
    }

    public Launch {
        if (href.isBlank()) {
            throw new IllegalArgumentException("a unit is opened somewhere");
        }
    }

    /** In any window, without parameters. */
    public static Launch of(String href) {
        return new Launch(href, Window.ANY, "", "");
    }
}
