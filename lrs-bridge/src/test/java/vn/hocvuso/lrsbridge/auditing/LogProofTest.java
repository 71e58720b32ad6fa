package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A proof as a file: written, read, and believed only when all of it holds. */
class LogProofTest {
    private static final SampleLog LOG = SampleLog.of(11);
    private static final List<LogKey> KNOWN = List.of(LOG.key());

    @Test
    void aProofSurvivesItsFile() {
        for (int index = 0; index < 11; index++) {
            LogProof proof = LOG.proof(index);
            LogProof read = LogProof.parse(proof.toString());

            assertThat(read).isEqualTo(proof).hasToString(proof.toString());
            assertThat(read.proves(LOG.entry(index), KNOWN)).isEqualTo(LogProof.Answer.LOGGED);
        }
    }

    @Test
    void itHasTheFormOfTheSpecification() {
        List<String> lines = LOG.proof(10).toString().lines().toList();

        assertThat(lines.get(0)).isEqualTo("c2sp.org/tlog-proof@v1");
        assertThat(lines.get(1)).isEqualTo("index 10");
        assertThat(lines.subList(lines.size() - 6, lines.size() - 3)).containsExactly("", "log.example.vn/log", "11");
        assertThat(lines.get(lines.size() - 1)).startsWith("\u2014 log.example.vn/log ");
    }

    @Test
    void extraDataIsPassedOver() {
        String proof = LOG.proof(3).toString().replace("index 3", "extra eA==\nindex 3");

        assertThat(LogProof.parse(proof)).isEqualTo(LOG.proof(3));
    }

    @Test
    void anotherEntryIsNotLogged() {
        assertThat(LOG.proof(3).proves(LOG.entry(4), KNOWN)).isEqualTo(LogProof.Answer.NOT_LOGGED);
        AuditEntry sameDigest =
                new AuditEntry(AuditEntry.Kind.DECISION, LOG.entry(3).sha256());
        assertThat(LOG.proof(3).proves(sameDigest, KNOWN)).isEqualTo(LogProof.Answer.NOT_LOGGED);
    }

    @Test
    void aCheckpointThatWasNotSignedByAKnownKeyProvesNothing() {
        SampleLog other = SampleLog.of(11);

        assertThat(LOG.proof(3).proves(LOG.entry(3), List.of(other.key())))
                .isEqualTo(LogProof.Answer.CHECKPOINT_NOT_SIGNED);
        assertThat(LOG.proof(3).proves(LOG.entry(3), List.of())).isEqualTo(LogProof.Answer.CHECKPOINT_NOT_SIGNED);
        LogProof larger = LogProof.parse(LOG.proof(3).toString().replace("\n11\n", "\n12\n"));
        assertThat(larger.proves(LOG.entry(3), KNOWN)).isEqualTo(LogProof.Answer.CHECKPOINT_NOT_SIGNED);
    }

    @Test
    void aKnownKeyOfAnotherLogProvesNothing() {
        SampleLog elsewhere = SampleLog.named("other.example.vn/log", 11);
        SignedNote note = SignedNote.signed(LOG.checkpoint().text(), elsewhere.signer());
        LogProof proof = new LogProof(3, LOG.proof(3).path(), note);

        assertThat(proof.proves(LOG.entry(3), List.of(elsewhere.key(), LOG.key())))
                .isEqualTo(LogProof.Answer.CHECKPOINT_NOT_SIGNED);
    }

    @Test
    void everyChangedHashIsFound() {
        List<String> lines = LOG.proof(5).toString().lines().toList();
        List<Integer> hashes = IntStream.range(2, lines.size())
                .filter(at -> lines.get(at).matches("[A-Za-z0-9+/]{43}="))
                .boxed()
                .toList();
        assertThat(hashes).hasSizeGreaterThan(3);
        for (int at : hashes) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(at, LOG.entryHash(0).toString());
            LogProof proof = LogProof.parse(String.join("\n", changed) + "\n");
            assertThat(proof.proves(LOG.entry(5), KNOWN)).as(lines.get(at)).isNotEqualTo(LogProof.Answer.LOGGED);
        }
    }

    @Test
    void whatIsNoProofIsRefused() {
        String good = LOG.proof(5).toString();
        for (String wrong : List.of(
                "",
                "\n\n",
                "c2sp.org/tlog-proof@v1",
                good.replace("tlog-proof@v1", "tlog-proof@v2"),
                good.replace("index 5", "index 05"),
                good.replace("index 5", "index -5"),
                good.replace("index 5\n", ""),
                good.replace("\u2014", "-"),
                good.substring(0, good.length() - 1),
                good.replaceFirst("=\n", "\n"),
                good.replace("index 5", "index 5\r"))) {
            assertThatThrownBy(() -> LogProof.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
