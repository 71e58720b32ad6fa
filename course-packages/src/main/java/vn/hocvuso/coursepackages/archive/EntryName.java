package vn.hocvuso.coursepackages.archive;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The name of an entry as a path below the root of the package.
 *
 * @param path segments with {@code /} between them; none is {@code ..}
 */
record EntryName(String path) {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(".*[\\x00-\\x1F\\x7F].*", Pattern.DOTALL);

    /** Whether unpacking the name could write outside of a folder, or confuse a file system. */
    static boolean isUnsafe(String name) {
        String slashed = name.replace('\\', '/');
        return slashed.startsWith("/")
                || DRIVE.matcher(slashed).matches()
                || CONTROL.matcher(slashed).matches()
                || Arrays.asList(slashed.split("/", -1)).contains("..");
    }

    /** A name that is safe; tools on Windows write {@code \} between its segments, some a {@code ./} before them. */
    static EntryName of(String name) {
        String path = name.replace('\\', '/').replace("/./", "/");
        return new EntryName(path.startsWith("./") ? path.substring(2) : path);
    }

    /** What an operating system put in for itself. */
    boolean isLeftover() {
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || path.matches("(?:.*/)?(?:\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._[^/]*)");
    }
}
