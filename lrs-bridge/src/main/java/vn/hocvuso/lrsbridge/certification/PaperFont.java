package vn.hocvuso.lrsbridge.certification;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.hocvuso.lrsbridge.verifying.PinnedFile;

/** One weight of the bundled font inside one document, with the letters it really has. */
final class PaperFont {
    private static final byte[] REGULAR = PinnedFile.bytes(
            PaperFont.class,
            "fonts/BeVietnamPro-Regular.ttf",
            "cb6f53d6fd56316356c55b067474d9621c27b7182b124063b8f6eab6acef63bd");
    private static final byte[] BOLD = PinnedFile.bytes(
            PaperFont.class,
            "fonts/BeVietnamPro-Bold.ttf",
            "2fe6c3f9dbb65f61554d530c16b2eb4ec32ca437dc8f9999a6ec0f6403b30bfe");

    private final PDFont font;
    private final CmapLookup letters;

    private PaperFont(PDFont font, CmapLookup letters) {
        this.font = font;
        this.letters = letters;
    }

    static PaperFont regular(PDDocument document) throws IOException {
        return of(document, REGULAR);
    }

    static PaperFont bold(PDDocument document) throws IOException {
        return of(document, BOLD);
    }

    private static PaperFont of(PDDocument document, byte[] bytes) throws IOException {
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        document.registerTrueTypeFontForClosing(parsed);
        // a ligature is a shape without letters: "fi" would be seen, but not found, copied or compared
        parsed.setEnableGsub(false);
        return new PaperFont(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
    }

    PDFont pdf() {
        return font;
    }

    /** The text in letters of this font: composed; a letter it lacks loses its marks, or becomes a question mark. */
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip()
                .codePoints()
                .forEach(letter -> drawable.appendCodePoint(known(letter)));
        return drawable.toString();
    }

    private int known(int letter) {
        if (has(letter)) {
            return letter;
        }
        int base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePointAt(0);
        return has(base) ? base : '?';
    }

    private boolean has(int letter) {
        return letters.getGlyphId(letter) > 0;
    }

    /** Width in points of a drawable text. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    /** The largest size up to {@code size} at which the text is not wider than this. */
    float fitting(String text, float size, float width) throws IOException {
        return Math.min(size, size * width / Math.max(1, width(drawable(text), size)));
    }

    /** The text in lines that are not wider than this; a word that is wider alone is cut. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : drawable(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) > width && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = cut(longer, size, width, lines);
        }
        lines.add(line);
        return lines;
    }

    private String cut(String word, float size, float width, List<String> lines) throws IOException {
        String rest = word;
        while (width(rest, size) > width && rest.length() > 1) {
            int end = rest.length() - 1;
            while (end > 1 && width(rest.substring(0, end), size) > width) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
