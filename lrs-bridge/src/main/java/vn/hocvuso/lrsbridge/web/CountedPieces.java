package vn.hocvuso.lrsbridge.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A body of pieces, the fields of a form or the parts of a multipart body, that ends the request when there are too many
 * of them. Each becomes objects many times its size, whoever reads them.
 */
final class CountedPieces extends FilterInputStream {
    private static final int SKIPPED_AT_ONCE = 8192;

    private final byte[] separator;
    private final int[] fallBack;
    private final int atMost;
    private int matched;
    private int separators;

    /**
     * @param separator what stands between two pieces
     * @param atMost how many separators there may be; the next one is a {@link Refused}
     */
    CountedPieces(InputStream body, String separator, int atMost) {
        super(body);
        this.separator = separator.getBytes(StandardCharsets.ISO_8859_1);
        this.atMost = atMost;
        this.fallBack = fallBack(this.separator);
    }

    /** For each length that has matched: how much of it still counts when the next byte is another (Knuth, Morris, Pratt). */
    private static int[] fallBack(byte[] separator) {
        int[] back = new int[separator.length + 1];
        for (int end = 1, length = 0; end < separator.length; end++) {
            while (length > 0 && separator[end] != separator[length]) {
                length = back[length];
            }
            length += separator[end] == separator[length] ? 1 : 0;
            back[end + 1] = length;
        }
        return back;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            look((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = super.read(into, offset, length);
        for (int place = offset; place < offset + some; place++) {
            look(into[place]);
        }
        return some;
    }

    @Override
    public long skip(long length) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(length, SKIPPED_AT_ONCE)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void look(byte one) {
        while (matched > 0 && separator[matched] != one) {
            matched = fallBack[matched];
        }
        matched += separator[matched] == one ? 1 : 0;
        if (matched == separator.length) {
            matched = 0;
            separators++;
            if (separators > atMost) {
                throw Refused.because(
                        Refusal.BODY_TOO_LARGE, "", "nhiều nhất %1$d phần / at most %1$d pieces".formatted(atMost), "");
            }
        }
    }
}
