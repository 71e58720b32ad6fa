package vn.hocvuso.lrsbridge.teaching;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A roster on its way in.
 *
 * @param by who brought it
 * @param read when its file was read and first shown
 * @param content the file; must not be changed
 * @param progress how far it is
 */
public record RosterImport(
        UUID id,
        UUID by,
        String byName,
        Instant read,
        String fileName,
        Content content,
        RosterTerms terms,
        Progress progress) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The bytes of a file. */
    public static final class Content {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Where it is. */
    public enum State {
        /** Read and shown; nothing was changed. */
        PREVIEW,
        /** Rows are being taken in. */
        RUNNING,
        DONE
    }

    /**
     * How far it is.
     *
     * @param total of how many rows
     * @param touched when it last got on
     */
    public record Progress(State state, int total, int done, Instant touched) {}

    /** Whether it began and whoever worked on it is gone: another node may go on. */
    boolean isStuck(Instant now) {
        return progress.state() == State.RUNNING
                && progress.touched().plus(PATIENCE).isBefore(now);
    }
}
