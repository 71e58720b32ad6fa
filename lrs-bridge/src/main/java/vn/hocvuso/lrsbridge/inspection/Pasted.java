package vn.hocvuso.lrsbridge.inspection;

import vn.hocvuso.lrsbridge.auditing.Checkpoint;
import vn.hocvuso.lrsbridge.auditing.SignedNote;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** A checkpoint that was pasted into a form, which ends lines in its own way and may lose the last. */
final class Pasted {
    private Pasted() {}

    /**
     * The signed checkpoint.
     *
     * @throws Refused when it is none
     */
    static SignedNote note(String text) {
        try {
            SignedNote note = SignedNote.parse(text.replace("\r\n", "\n").strip() + "\n");
            Checkpoint.parse(note.text());
            return note;
        } catch (IllegalArgumentException none) {
            throw Refused.because(
                    Refusal.INVALID_PARAMETER,
                    "checkpoint",
                    "không phải checkpoint có chữ ký / not a signed checkpoint",
                    String.valueOf(none.getMessage()));
        }
    }
}
