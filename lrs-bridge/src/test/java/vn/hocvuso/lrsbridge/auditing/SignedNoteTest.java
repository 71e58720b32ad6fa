package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed notes and their keys, against the example that comes with the format's first implementation. */
class SignedNoteTest {
    /** The public example of golang.org/x/mod/sumdb/note. */
    private static final LogKey NEUMANN =
            LogKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void aNoteOfAnotherMakerIsReadAndItsSignatureHolds() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.signer(List.of(NEUMANN))).contains(NEUMANN);
        assertThat(note).hasToString(NOTE);
        assertThat(NEUMANN).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void aChangedTextHasNoSigner() {
        SignedNote note = SignedNote.parse(NOTE.replace("don't", "do"));

        assertThat(note.signer(List.of(NEUMANN))).isEmpty();
    }

    @Test
    void signaturesOfStrangersAreIgnoredAndAFalseOneOfAKnownKeySpoilsTheNote() {
        SampleLog log = SampleLog.of(3);
        SignedNote ours = SignedNote.signed(log.checkpoint().text(), log.signer());
        SignedNote.Line stranger = SignedNote.parse(NOTE).signatures().get(0);
        SignedNote both =
                new SignedNote(ours.text(), List.of(stranger, ours.signatures().get(0)));

        assertThat(both.signer(List.of(log.key()))).contains(log.key());
        assertThat(both.signer(List.of(log.key(), NEUMANN))).isEmpty();
    }

    @Test
    void aKeyWhoseIdIsNotItsOwnIsRefused() {
        assertThatThrownBy(() -> LogKey.parse(NEUMANN.toString().replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogKey.parse("PeterNeumann")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogKey.of("two words", new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCheckpointIsReadAsTheSpecificationWritesIt() {
        Checkpoint read = Checkpoint.parse(
                "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n");

        assertThat(read.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(read.size()).isEqualTo(20_852_163);
        assertThat(Checkpoint.parse(read.text() + "an extension\n")).isEqualTo(read);
        for (String wrong :
                List.of("a\n1\n", "a\n01\n" + read.root() + "\n", "a\n1\nx\n", "\n1\n" + read.root() + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
