package vn.hocvuso.coursepackages.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/**
 * Keys of an LRS that lie in the files of a package, where everybody who opens the course can take them. Some tools
 * write them there; a platform that launches a course hands it a key of its own instead.
 */
public final class OpenKeys {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_FILES = 2000;
    private static final List<String> TEXTS = List.of(".html", ".htm", ".js", ".json", ".xml", ".txt");

    /** Basic authentication as it stands in a header or in the query of a launch. */
    private static final Pattern HEADER = Pattern.compile("Basic(?: |%20|\\+)([A-Za-z0-9+/_-]{8,400})");

    /** The same before it is encoded: {@code btoa("name:secret")}. */
    private static final Pattern ENCODED_LATER =
            Pattern.compile("(?:btoa|toBase64|encode64)\\(\\s*[\"']([^\"':\\s]{1,200}):[^\"']{4,400}[\"']");

    /** Name and secret apart, as the configuration of a library has them. */
    private static final Pattern APART = Pattern.compile(
            "[\"']?(?:user|username|key)[\"']?\\s*[:=]\\s*[\"']([^\"'\\s]{1,200})[\"']\\s*[,;]\\s*(?:var |let |const )?"
                    + "[\"']?(?:password|secret)[\"']?\\s*[:=]\\s*[\"'][^\"']{4,400}[\"']");

    private static final Pattern NAME_AND_SECRET = Pattern.compile("([!-9;-~]{1,200}):[ -~]{4,400}");

    private static final Sentence OPEN = new Sentence(
            "Tệp «{0}» mang khoá truy cập «{1}» để lộ: ai mở bài cũng lấy được. Hãy thu hồi khoá ấy, để nền tảng cấp khoá"
                    + " lúc mở bài; nếu không được thì khoá chỉ nên có quyền gửi và đọc kết quả của chính nó.",
            "The file '{0}' carries the key '{1}' in the open: whoever opens the course can take it. Revoke it and let the"
                    + " platform hand one out at launch; where that cannot be, let it send and read its own results only.");

    private final PackageContent content;
    private final Findings findings;

    /** Looks into this content. */
    public OpenKeys(PackageContent content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    /**
     * Warns of each key, once for each file; the secret is not repeated.
     *
     * @param folder where the package lies in the content; ends in {@code /}, or is empty
     * @param names the files of the package
     * @throws IOException if a file cannot be read, or its packing is broken
     */
    public void find(String folder, Set<String> names) throws IOException {
        List<String> texts = names.stream()
                .filter(name -> TEXTS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
                .limit(MOST_FILES)
                .toList();
        for (String name : texts) {
            String text = new String(content.bytes(folder + name, MOST_BYTES), StandardCharsets.UTF_8);
            in(text).forEach(key -> findings.warning("package.open-key", Place.WHOLE_DOCUMENT, OPEN.with(name, key)));
        }
    }

    /** The names of the keys in a text. */
    private static Set<String> in(String text) {
        Set<String> keys = new LinkedHashSet<>();
        HEADER.matcher(text).results().map(found -> decoded(found.group(1))).forEach(plain -> {
            Matcher key = NAME_AND_SECRET.matcher(plain);
            if (key.matches()) {
                keys.add(key.group(1));
            }
        });
        ENCODED_LATER.matcher(text).results().forEach(found -> keys.add(found.group(1)));
        // a form for signing in has a user and a password too
        if (text.contains("endpoint")) {
            APART.matcher(text).results().forEach(found -> keys.add(found.group(1)));
        }
        return keys;
    }

    private static String decoded(String base64) {
        try {
            byte[] plain = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            return new String(plain, StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
