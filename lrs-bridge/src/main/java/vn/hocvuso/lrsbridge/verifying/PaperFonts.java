package vn.hocvuso.lrsbridge.verifying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The tables in a PDF that say which letters the codes of a font stand for (ISO 32000-1, 9.10.3). One line of such a table
 * can name four thousand million codes, each of which PDFBox would note, so that only tables as our papers have them are
 * read: two bytes a code, some hundred codes a line at most.
 */
final class PaperFonts {
    private static final int MOST_BYTES = 1 << 20;
    private static final int CODES_A_LINE = 256;
    private static final int HEXADECIMAL = 16;

    private static final Pattern TABLE = Pattern.compile("begin(?:cmap|bf|cid|notdef|codespace)|usecmap");

    private static final Pattern CODES =
            Pattern.compile("\\d+ begincodespacerange\\n<0000> <FFFF>\\nendcodespacerange");

    private static final Pattern LINES = Pattern.compile(
            "\\d+ beginbfrange\\n((?:<[0-9A-F]{4}> <[0-9A-F]{4}> <(?:[0-9A-F]{4}){1,8}>\\n)*+)endbfrange");

    private static final Pattern LINE = Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]{4})>");

    private PaperFonts() {}

    /**
     * Looks through all tables of a file.
     *
     * @throws IllegalArgumentException where one is of another form than our papers'
     */
    static void demandPlain(PDDocument document) throws IOException {
        COSDocument objects = document.getDocument();
        for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
            COSBase object = objects.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                demandPlain(text(stream));
            }
        }
    }

    private static String text(COSStream stream) throws IOException {
        try (InputStream content = stream.createInputStream()) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private static void demandPlain(String stream) {
        if (!TABLE.matcher(stream).find()) {
            return;
        }
        Matcher lines = LINES.matcher(CODES.matcher(stream).replaceAll(""));
        String rest = lines.replaceAll("").replaceFirst("begincmap", "");
        boolean plain = stream.length() < MOST_BYTES
                && !TABLE.matcher(rest).find()
                && LINES.matcher(stream).results().allMatch(PaperFonts::areShort);
        if (!plain) {
            throw new IllegalArgumentException("a font's table of letters has another form than a paper's");
        }
    }

    private static boolean areShort(MatchResult lines) {
        return LINE.matcher(lines.group(1)).results().allMatch(PaperFonts::isShort);
    }

    private static boolean isShort(MatchResult line) {
        int first = Integer.parseInt(line.group(1), HEXADECIMAL);
        int last = Integer.parseInt(line.group(2), HEXADECIMAL);
        return first <= last && last - first < CODES_A_LINE;
    }
}
