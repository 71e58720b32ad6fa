package vn.hocvuso.lrsbridge.web;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A body that ends the request when it goes on beyond its limit, or is compressed and broken. */
public final class BoundedBody extends FilterInputStream {
    private final long limit;
    private long read;

    private BoundedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /**
     * A body as it is.
     *
     * @param limit how many bytes it may have; reading more of them is a {@link Refused}
     */
    public static InputStream plain(InputStream body, long limit) {
        return new BoundedBody(body, limit);
    }

    /** A body that is unpacked; what counts is its size then, and a broken one is a {@link Refused} when it is read. */
    static InputStream packed(InputStream unpacked, long limit) {
        return new BoundedBody(unpacked, limit);
    }

    @Override
    public int read() throws IOException {
        try {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        } catch (ZipException | EOFException broken) {
            throw broken(broken);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int some = super.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        } catch (ZipException | EOFException broken) {
            throw broken(broken);
        }
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) {
        read += more;
        if (read > limit) {
            throw Refused.because(Refusal.BODY_TOO_LARGE, "", "nhiều nhất / at most " + limit + " byte", "");
        }
    }

    private static Refused broken(IOException how) {
        return Refused.because(
                Refusal.MALFORMED_REQUEST,
                "Content-Encoding",
                "nội dung nén bị hỏng hoặc không nén như đã nói / broken, or not packed as it says",
                String.valueOf(how.getMessage()));
    }
}
