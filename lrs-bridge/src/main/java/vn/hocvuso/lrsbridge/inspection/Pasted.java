package vn.hocvuso.lrsbridge.inspection;

import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.Checkpoint;
import vn.hocvuso.lrsbridge.auditing.SignedNote;

/** A checkpoint that was pasted into a form, which ends lines in its own way and may lose the last. */
final class Pasted {
    private Pasted() {}

    /** The signed checkpoint; nothing when it is none. */
    static Optional<SignedNote> note(String text) {
        try {
            SignedNote note = SignedNote.parse(text.replace("\r\n", "\n").strip() + "\n");
            Checkpoint.parse(note.text());
            return Optional.of(note);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
