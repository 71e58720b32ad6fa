package vn.hocvuso.coursepackages.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of the files of a package, relative to the folder of its manifest; a bare manifest has no such list. */
public final class PackageFiles {
    private final Optional<Set<String>> names;

    private PackageFiles(Optional<Set<String>> names) {
        this.names = names;
    }

    /** Of a manifest that came alone: which files there are is not known. */
    public static PackageFiles unknown() {
        return new PackageFiles(Optional.empty());
    }

    /** These files. */
    public static PackageFiles of(Iterable<String> names) {
        Set<String> all = new TreeSet<>();
        names.forEach(all::add);
        return new PackageFiles(Optional.of(all));
    }

    /** Whether the manifest came in a package, so that its files are known. */
    public boolean areKnown() {
        return names.isPresent();
    }

    /** Whether a file with exactly this name is there. */
    public boolean has(String name) {
        return names.filter(all -> all.contains(name)).isPresent();
    }

    /** The file that this name means to a server that takes capital and small letters for the same. */
    public Optional<String> inOtherLetters(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return names.flatMap(all -> all.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).equals(folded))
                .findFirst());
    }

    /** Pages that one could open instead, nearest to the root first; at most five. */
    public List<String> pages() {
        return names.stream()
                .flatMap(Set::stream)
                .filter(name -> name.matches("(?i).*\\.html?"))
                .sorted((a, b) -> Long.compare(depth(a), depth(b)))
                .limit(5)
                .toList();
    }

    private static long depth(String name) {
        return name.chars().filter(sign -> sign == '/').count();
    }
}
