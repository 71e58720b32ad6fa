package vn.hocvuso.lrsbridge.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A body as it arrives. One that is slower than a slow line would make it ends the request with 408: a thread waits for
 * it, and there are only so many. The clock runs from the beginning of the request, whatever trickles in meanwhile.
 */
final class ArrivingBody extends ServletInputStream {
    /** What every body has time for. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How many bytes must have come for each further second: a quarter of what the slowest mobile networks carry. */
    static final long BYTES_A_SECOND = 4096;

    private final ServletInputStream body;
    private final Duration patience;
    private final boolean room;
    private final Supplier<Optional<String>> broken;
    private final long began = System.nanoTime();
    private long read;

    /**
     * A body that has just begun.
     *
     * @param room whether it is read at all; otherwise the first who reads is told to come again
     * @param broken asked when the body ends: what is wrong with its chunks; empty where they are sound
     */
    ArrivingBody(ServletInputStream body, Duration patience, boolean room, Supplier<Optional<String>> broken) {
        this.body = body;
        this.patience = patience;
        this.room = room;
        this.broken = broken;
    }

    private void demandPace() {
        if (!room) {
            throw new Refused(Refusal.BUSY);
        }
        Duration allowed = patience.plusMillis(read * 1000 / BYTES_A_SECOND);
        if (System.nanoTime() - began > allowed.toNanos()) {
            throw tooSlow();
        }
    }

    private Refused tooSlow() {
        return Refused.because(
                Refusal.TOO_SLOW,
                "",
                "sau %1$d giây: ít nhất %2$d byte mỗi giây / after %1$d seconds: at least %2$d bytes a second"
                        .formatted(patience.toSeconds(), BYTES_A_SECOND),
                Long.toString(read));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        demandPace();
        int some = arrived(into, offset, length);
        read += Math.max(some, 0);
        if (some < 0) {
            broken.get().ifPresent(ArrivingBody::refuse);
        }
        return some;
    }

    private static void refuse(String broken) {
        throw Refused.because(
                Refusal.MALFORMED_REQUEST,
                "Transfer-Encoding",
                "các đoạn (chunk) không đúng RFC 9112 mục 7.1 / the chunks break RFC 9112 section 7.1",
                broken);
    }

    /** The server gives up by itself where nothing at all comes for a while. */
    private int arrived(byte[] into, int offset, int length) throws IOException {
        try {
            return body.read(into, offset, length);
        } catch (IOException failed) {
            if (isTimeOut(failed)) {
                throw tooSlow();
            }
            throw failed;
        }
    }

    private static boolean isTimeOut(IOException failed) {
        return failed instanceof InterruptedIOException || failed.getCause() instanceof TimeoutException;
    }

    /** Not zero where nobody knows: who asks whether there is a body at all must not wait for its first byte. */
    @Override
    public int available() throws IOException {
        return Math.max(body.available(), body.isFinished() ? 0 : 1);
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    /** No mark: it would have to hold what was read. */
    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
