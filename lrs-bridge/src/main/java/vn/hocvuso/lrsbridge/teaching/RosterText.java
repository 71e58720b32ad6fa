package vn.hocvuso.lrsbridge.teaching;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A list as text: CSV as RFC 4180 and as Excel writes it in Vietnam, with commas, semicolons or tabs, in UTF-8 with or
 * without a mark, in UTF-16, or in Windows-1258.
 */
final class RosterText {
    private static final Charset WINDOWS = Charset.forName("windows-1258");

    private RosterText() {}

    /**
     * The rows of a file.
     *
     * @param most how many there may be that are not empty; more are a {@link vn.hocvuso.lrsbridge.web.Refused}
     */
    static List<List<String>> rows(byte[] file, int most) {
        String text = Normalizer.normalize(decoded(file), Normalizer.Form.NFC);
        return rows(text, separator(text), new ReadRows(most));
    }

    private static String decoded(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    /** The one of the three that stands most often in the first lines. */
    private static char separator(String text) {
        String head = text.substring(0, Math.min(text.length(), 4_000));
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(head, one) > count(head, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(one -> one == letter).count();
    }

    private static List<List<String>> rows(String text, char separator, ReadRows rows) {
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (quoted && letter == '"' && place + 1 < text.length() && text.charAt(place + 1) == '"') {
                cell.append('"');
                place++;
            } else if (letter == '"' && (quoted || isBlank(cell))) {
                quoted = !quoted;
                cell.setLength(quoted ? 0 : cell.length());
            } else if (!quoted && letter == separator) {
                take(cell, row);
            } else if (!quoted && letter == '\n') {
                take(cell, row);
                rows.add(row);
                row.clear();
            } else if (quoted || letter != '\r') {
                cell.append(letter);
            }
        }
        take(cell, row);
        rows.add(row);
        return rows.all();
    }

    /** Looks no further than the first letter: a long cell may have a quotation mark at every second place. */
    private static boolean isBlank(CharSequence cell) {
        return cell.chars().allMatch(Character::isWhitespace);
    }

    private static void take(StringBuilder cell, List<String> row) {
        if (row.size() < ReadRows.MOST_COLUMNS) {
            row.add(cell.toString().strip());
        }
        cell.setLength(0);
    }
}
