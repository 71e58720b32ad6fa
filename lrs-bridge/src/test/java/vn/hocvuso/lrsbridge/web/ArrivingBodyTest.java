package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Await;

/** How long a body may take. */
class ArrivingBodyTest {
    /** A body of zeros that never ends, or fails. */
    private static class Endless extends ServletInputStream {
        @Override
        public int read() throws IOException {
            return 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            into[offset] = (byte) read();
            return length;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    /** One that fails at the first byte. */
    private static final class Failing extends Endless {
        private final IOException failure;

        Failing(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw failure;
        }
    }

    private static Refusal refusal(Throwable thrown) {
        return ((Refused) thrown).refusal();
    }

    @Test
    void aBodyThatTricklesIsRefusedHoweverOftenAByteComes() {
        ArrivingBody body = new ArrivingBody(new Endless(), Duration.ofMillis(50), true, Optional::empty);

        assertThatThrownBy(() -> Await.until("the end of an endless body", () -> body.read() < 0))
                .satisfies(thrown -> assertThat(refusal(thrown)).isEqualTo(Refusal.TOO_SLOW));
    }

    @Test
    void aBodyThatKeepsItsPaceMayTakeLonger() throws IOException {
        byte[] some = new byte[1024 * 1024];
        ArrivingBody fast = new ArrivingBody(new Endless(), Duration.ofMinutes(5), true, Optional::empty);
        assertThat(fast.available()).isEqualTo(1);
        assertThat(fast.read(some)).isEqualTo(some.length);
        assertThat(fast.read()).isZero();
    }

    @Test
    void whereNothingComesAtAllTheServersOwnTimeOutIsTheSameRefusal() {
        for (IOException timeOut :
                new IOException[] {new SocketTimeoutException(), new IOException(new TimeoutException())}) {
            assertThatThrownBy(() ->
                            new ArrivingBody(new Failing(timeOut), Duration.ofMinutes(5), true, Optional::empty).read())
                    .satisfies(thrown -> assertThat(refusal(thrown)).isEqualTo(Refusal.TOO_SLOW));
        }
        assertThatThrownBy(() -> new ArrivingBody(
                                new Failing(new IOException("reset")), Duration.ofMinutes(5), true, Optional::empty)
                        .read())
                .isInstanceOf(IOException.class);
    }

    @Test
    void whereThereIsNoRoomWhoeverReadsIsToldToComeAgain() throws IOException {
        ArrivingBody body = new ArrivingBody(new Endless(), Duration.ofMinutes(5), false, Optional::empty);

        assertThat(body.available()).isEqualTo(1);
        assertThatThrownBy(body::read)
                .satisfies(thrown -> assertThat(refusal(thrown)).isEqualTo(Refusal.BUSY));
    }
}
