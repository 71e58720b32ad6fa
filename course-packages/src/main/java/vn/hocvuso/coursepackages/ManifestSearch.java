package vn.hocvuso.coursepackages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/**
 * Looks for the description of a course among the names of a package. The one nearest to the root counts: some tools
 * pack their whole course a second time into a folder, and some people zip the folder instead of what is in it.
 */
final class ManifestSearch {
    private final Set<String> names;
    private final Findings findings;

    ManifestSearch(Set<String> names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    Optional<String> find() {
        List<String> manifests = names.stream()
                .filter(name -> Manifest.ofName(name).isPresent())
                .sorted(Comparator.comparingLong(ManifestSearch::depth)
                        .thenComparing(name -> Manifest.ofName(name).orElseThrow())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (manifests.isEmpty()) {
            findings.error("package.no-manifest", Place.WHOLE_DOCUMENT, whyThereIsNone());
            return Optional.empty();
        }
        remark(manifests.get(0), manifests);
        return Optional.of(manifests.get(0));
    }

    private static long depth(String name) {
        return name.chars().filter(sign -> sign == '/').count();
    }

    private Sentence whyThereIsNone() {
        return first(".*\\.(?:au|crs|des|cst)")
                .map(name -> PackageSentences.NO_MANIFEST.then(PackageSentences.AICC.with(name)))
                .or(() -> first("(?:.*/)?h5p\\.json")
                        .map(name -> PackageSentences.NO_MANIFEST.then(PackageSentences.H5P.with(name))))
                .or(() -> first(".*\\.html?")
                        .map(name -> PackageSentences.NO_MANIFEST.then(PackageSentences.WEB_EXPORT.with(name))))
                .orElse(PackageSentences.NO_MANIFEST);
    }

    private Optional<String> first(String form) {
        return names.stream()
                .filter(name -> name.matches("(?is)" + form))
                .min(Comparator.comparingLong(ManifestSearch::depth));
    }

    private void remark(String chosen, List<String> all) {
        int slash = chosen.lastIndexOf('/');
        String wanted = Manifest.ofName(chosen).orElseThrow().fileName();
        if (slash >= 0) {
            warn(rootRule(wanted), PackageSentences.NESTED.with(chosen.substring(0, slash)));
        }
        if (!chosen.substring(slash + 1).equals(wanted)) {
            warn(rootRule(wanted), PackageSentences.OTHER_LETTERS.with(wanted, chosen));
        }
        if (all.size() > 1) {
            warn("package.several-manifests", PackageSentences.SEVERAL.with(String.join(", ", all), chosen));
        }
    }

    /** cmi5 has a requirement for it; the others ask the same without numbering it. */
    private static String rootRule(String wanted) {
        return wanted.equals(Manifest.CMI5.fileName()) ? "cmi5-14.1.0.0-2" : "package.manifest-at-root";
    }

    private void warn(String rule, Sentence sentence) {
        findings.warning(rule, Place.WHOLE_DOCUMENT, sentence);
    }
}
