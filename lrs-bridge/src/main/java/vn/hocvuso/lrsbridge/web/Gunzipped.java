package vn.hocvuso.lrsbridge.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * What is packed in gzip (RFC 1952), one member or several. Unlike {@link GZIPInputStream} it reads nothing before it is
 * read, and finds members that have not arrived yet when the one before ends.
 */
final class Gunzipped extends InputStream {
    private static final int BUFFER = 8192;

    private final InputStream packed;
    private InputStream unpacked = InputStream.nullInputStream();
    private boolean begun;

    Gunzipped(InputStream packed) {
        this.packed = packed;
    }

    private InputStream unpacked() throws IOException {
        if (!begun) {
            begun = true;
            unpacked = new GZIPInputStream(new MoreMayCome(packed), BUFFER);
        }
        return unpacked;
    }

    @Override
    public int read() throws IOException {
        return unpacked().read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return unpacked().read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }

    /** Says that there is more, so that the unpacker looks for another member where it would believe to be at the end. */
    private static final class MoreMayCome extends FilterInputStream {
        MoreMayCome(InputStream packed) {
            super(packed);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
