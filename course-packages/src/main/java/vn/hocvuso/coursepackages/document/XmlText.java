package vn.hocvuso.coursepackages.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/**
 * The characters of a document whose encoding may not be what it says. A byte order mark decides; then what is valid
 * UTF-8 with letters beyond ASCII is UTF-8, whatever is declared; then the declaration counts; last the code page of
 * Windows in which such files were saved. What is not as XML 1.0 (section 4.3.3) asks becomes a warning.
 */
final class XmlText {
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([^\"']+)");
    private static final Pattern VIETNAMESE = Pattern.compile("lang\\s*=\\s*[\"']vi\\b");
    private static final Sentence OTHER_ENCODING = new Sentence(
            "Tệp ghi mã «{0}» nhưng chữ bên trong là {1}; đã đọc theo {1}.",
            "The file says its encoding is '{0}', but its text is {1}; it was read as {1}.");
    private static final Sentence LEADING_SPACE = new Sentence(
            "Trước khai báo XML có dòng hoặc dấu cách thừa; đã bỏ qua.",
            "There are blanks before the XML declaration; they were passed over.");

    private XmlText() {}

    static String of(byte[] document, Findings findings) {
        Optional<Charset> marked = byMark(document);
        String declared = declared(document, marked.orElse(StandardCharsets.ISO_8859_1));
        Charset charset = marked.orElseGet(() -> byContent(document, declared));
        if (declared.isEmpty() ? !isUnicode(charset) : !isSaid(charset, declared)) {
            findings.warning(
                    "xml.4.3.3-encoding",
                    Place.WHOLE_DOCUMENT,
                    OTHER_ENCODING.with(declared.isEmpty() ? "UTF-8" : declared, charset.name()));
        }
        String text = withoutMark(new String(document, charset));
        String stripped = text.stripLeading();
        if (stripped.startsWith("<?xml") && stripped.length() < text.length()) {
            findings.warning("xml.2.8-declaration-first", Place.WHOLE_DOCUMENT, LEADING_SPACE);
            return stripped;
        }
        return text;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> byMark(byte[] document) {
        int first = document.length > 1 ? ((document[0] & 0xFF) << 8) | (document[1] & 0xFF) : 0;
        return switch (first) {
            case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
            case 0xFEFF, 0x003C -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, 0x3C00 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static String declared(byte[] document, Charset charset) {
        Matcher found = DECLARED.matcher(withoutMark(new String(document, 0, Math.min(document.length, 400), charset)));
        return found.find() ? found.group(1) : "";
    }

    private static Charset byContent(byte[] document, String declared) {
        Optional<Charset> said =
                known(declared).filter(charset -> !charset.name().startsWith("UTF-"));
        if (can(StandardCharsets.UTF_8, document)) {
            boolean plain = new String(document, StandardCharsets.UTF_8).length() == document.length;
            return plain ? said.orElse(StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
        }
        return said.filter(charset -> can(charset, document)).orElseGet(() -> codePage(document));
    }

    /** Vietnamese Windows wrote 1258, the western one 1252. */
    private static Charset codePage(byte[] document) {
        boolean vietnamese = VIETNAMESE
                .matcher(new String(document, StandardCharsets.ISO_8859_1))
                .find();
        return Charset.forName(vietnamese ? "windows-1258" : "windows-1252");
    }

    private static Optional<Charset> known(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isSaid(Charset charset, String declared) {
        return known(declared)
                .filter(said -> said.equals(charset)
                        || (said.name().startsWith("UTF-16") && charset.name().startsWith("UTF-16")))
                .isPresent();
    }

    private static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    private static boolean can(Charset charset, byte[] document) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }
}
