package vn.hocvuso.lrsbridge.verifying;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What the packed streams of a PDF come to when they are unpacked. It is found out before anything else reads the file,
 * because readers of PDF unpack a stream into memory whole, and ten megabytes can hold ten thousand.
 */
final class PackedStreams {
    /** Many times what a paper with the appearance of its signatures comes to. */
    static final long MOST = 64L << 20;

    /** A paper has some dozens; each costs a start, however little is in it. */
    private static final int MOST_STREAMS = 5_000;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DEEPEST = 4;
    private static final int BUFFER = 65_536;
    private static final int DEFLATED = 8;
    private static final int METHOD = 0x0F;
    private static final int CHECKED_BY = 31;

    /**
     * The name of another packing, whole or short, of which our papers and their signatures have none; each letter of a
     * name may be written as an escape. Three letters alone stand by chance in one packed stream of two hundred.
     */
    private static final Pattern OTHER_PACKING =
            Pattern.compile("/" + letters("LZW") + "(?:" + letters("Decode") + "|[\\x00\\t\\n\\f\\r /<>\\[\\]()%])");

    private final byte[] buffer = new byte[BUFFER];
    private long left = MOST;

    private PackedStreams() {}

    /**
     * Looks through a file.
     *
     * @throws IllegalArgumentException where its streams come to more than {@link #MOST} bytes
     */
    static void demandBounded(byte[] file) {
        if (OTHER_PACKING.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
            throw new IllegalArgumentException("packed as no paper is");
        }
        PackedStreams streams = new PackedStreams();
        int count = 0;
        for (int at = 0; at + STREAM.length < file.length; at++) {
            if (file[at] == STREAM[0] && isStream(file, at)) {
                count++;
                if (count > MOST_STREAMS) {
                    throw new IllegalArgumentException("more streams than any paper has");
                }
                streams.count(new ByteArrayInputStream(file, after(file, at), file.length), 0);
            }
        }
    }

    private static String letters(String name) {
        return name.chars()
                .mapToObj(letter -> "(?:%c|#(?i:%02x))".formatted(letter, letter))
                .collect(Collectors.joining());
    }

    private static boolean isStream(byte[] file, int at) {
        for (int place = 0; place < STREAM.length; place++) {
            if (file[at + place] != STREAM[place]) {
                return false;
            }
        }
        return true;
    }

    /** Behind the end of the line, whichever it is. */
    private static int after(byte[] file, int at) {
        int begin = at + STREAM.length;
        while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n' || file[begin] == ' ')) {
            begin++;
        }
        return begin;
    }

    /** What is packed may hold what is packed again. */
    private void count(InputStream stream, int depth) {
        PushbackInputStream packed = new PushbackInputStream(stream, 2);
        Inflater inflater = new Inflater();
        try {
            if (depth < DEEPEST && isDeflated(packed)) {
                InputStream unpacked = new InflaterInputStream(packed, inflater, BUFFER);
                count(unpacked, depth + 1);
            } else if (depth > 0) {
                exhaust(packed);
            }
        } catch (IOException broken) {
            // a stream that breaks off has come to what was counted
            left -= 1;
        } finally {
            inflater.end();
        }
    }

    private static boolean isDeflated(PushbackInputStream stream) throws IOException {
        int first = stream.read();
        int second = stream.read();
        if (second >= 0) {
            stream.unread(second);
        }
        if (first >= 0) {
            stream.unread(first);
        }
        return first >= 0 && second >= 0 && (first & METHOD) == DEFLATED && (first * 256 + second) % CHECKED_BY == 0;
    }

    private void exhaust(InputStream unpacked) throws IOException {
        for (int some = unpacked.read(buffer); some >= 0; some = unpacked.read(buffer)) {
            left -= some;
            if (left < 0) {
                throw new IllegalArgumentException("the paper unpacks to more than any paper");
            }
        }
    }
}
