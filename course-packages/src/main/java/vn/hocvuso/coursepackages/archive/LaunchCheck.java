package vn.hocvuso.coursepackages.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/** Whether what a manifest says is launched is there, and is something that may be launched. */
public final class LaunchCheck {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern AFTER_THE_PATH = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Sentence UNSAFE = new Sentence(
            "Địa chỉ mở bài «{0}» không an toàn (chỉ nhận http, https hoặc tệp trong gói). Cả gói bị từ chối.",
            "The launch address '{0}' is not safe (http, https or a file of the package only). The package is refused.");
    private static final Sentence MISSING = new Sentence(
            "Không có tệp «{0}» trong gói nên phần này không mở được.",
            "The file '{0}' is not in the package, so this part cannot be launched.");
    private static final Sentence INSTEAD = new Sentence("Trong gói có: {0}.", "The package has: {0}.");
    private static final Sentence OTHER_LETTERS = new Sentence(
            "Tệp mở bài ghi là «{0}» nhưng trong gói là «{1}» (khác chữ hoa, chữ thường); nhiều máy chủ không mở được.",
            "The launch file is written '{0}' but is '{1}' in the package (capital and small letters); many servers fail.");
    private static final Sentence NOT_ABSOLUTE = new Sentence(
            "Địa chỉ mở bài «{0}» là tương đối, mà tệp này đi một mình, không kèm gói.",
            "The launch address '{0}' is relative, but this file came alone, without its package.");

    private final PackageFiles files;
    private final Findings findings;
    private final Rules rules;

    /**
     * By which requirements of a specification launch addresses are judged.
     *
     * @param inPackage that what is in the package is named by where it is
     * @param alone that a manifest which came alone names whole addresses
     */
    public record Rules(String inPackage, String alone) {}

    /** Checks against these files. */
    public LaunchCheck(PackageFiles files, Findings findings, Rules rules) {
        this.files = files;
        this.findings = findings;
        this.rules = rules;
    }

    /** Whether a unit that is launched there can be; what stands in the way becomes a finding. */
    public boolean opens(String href, Place place) {
        Optional<String> scheme = scheme(href);
        if (scheme.isPresent() || href.startsWith("//")) {
            boolean web = scheme.isEmpty() || scheme.get().matches("https?");
            return web || refuse(href, place);
        }
        String path = path(href);
        if (EntryName.isUnsafe(path)) {
            return refuse(href, place);
        }
        if (!files.areKnown()) {
            findings.warning(rules.alone(), place, NOT_ABSOLUTE.with(href));
            return true;
        }
        return isThere(path, place);
    }

    private boolean refuse(String href, Place place) {
        findings.error("package.unsafe-launch", place, UNSAFE.with(href));
        return false;
    }

    private boolean isThere(String path, Place place) {
        String decoded = decoded(path);
        if (files.has(path) || files.has(decoded)) {
            return true;
        }
        Optional<String> close = files.inOtherLetters(path).or(() -> files.inOtherLetters(decoded));
        if (close.isPresent()) {
            findings.warning(rules.inPackage(), place, OTHER_LETTERS.with(path, close.get()));
            return true;
        }
        Sentence missing = MISSING.with(path);
        String pages = String.join(", ", files.pages());
        findings.warning(rules.inPackage(), place, pages.isEmpty() ? missing : missing.then(INSTEAD.with(pages)));
        return false;
    }

    private static Optional<String> scheme(String href) {
        var scheme = SCHEME.matcher(href);
        return scheme.matches() ? Optional.of(scheme.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The path in the package: without query and fragment, with {@code a/../b} made {@code b}. */
    private static String path(String href) {
        String path = AFTER_THE_PATH.matcher(href).replaceFirst("").replace('\\', '/');
        String shorter = path.replaceFirst("(^|/)(?!\\.\\.?/)[^/]+/\\.\\./", "$1");
        while (!shorter.equals(path)) {
            path = shorter;
            shorter = path.replaceFirst("(^|/)(?!\\.\\.?/)[^/]+/\\.\\./", "$1");
        }
        return EntryName.of(path).path();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
