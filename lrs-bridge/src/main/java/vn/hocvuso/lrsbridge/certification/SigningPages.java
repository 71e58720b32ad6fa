package vn.hocvuso.lrsbridge.certification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.lrsbridge.verifying.PaperSeal;
import vn.hocvuso.lrsbridge.verifying.PaperSealWords;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Language;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Table;

/** What the pages about the official digital signature show. */
public final class SigningPages {
    private SigningPages() {}

    /**
     * Where papers go out to be signed and come back.
     *
     * @param decisions what papers can be chosen by, and how many there are
     * @param signed how many came back
     */
    public record Signing(
            int year,
            List<Integer> years,
            Map<String, Long> decisions,
            Map<String, Long> hamlets,
            Map<String, Long> classes,
            int papers,
            int signed)
            implements Page {
        @Override
        public String template() {
            return "signing.jte";
        }
    }

    /** What became of files that were handed in. */
    public record Returned(List<Line> lines) implements Page {
        @Override
        public String template() {
            return "signing-returned.jte";
        }

        /** What was refused stands first: there something is to be done. */
        public List<Line> refusedFirst() {
            return lines.stream().sorted(Comparator.comparing(Line::good)).toList();
        }

        /** How many were taken, now or before. */
        public long taken() {
            return lines.stream().filter(Line::good).count();
        }
    }

    /**
     * A file.
     *
     * @param number of the certificate; empty where it could not be told
     * @param code stable: an outcome, or the fault of a signature
     * @param signer who signed; empty without a signature
     */
    public record Line(String file, String number, String code, boolean good, String why, String whyEn, String signer) {
        /** The sentence in the page's language. */
        public String sentence(Frame frame) {
            return frame.choose(why, whyEn);
        }
    }

    static Returned returned(List<SignatureIntake.Row> rows) {
        return new Returned(rows.stream().map(SigningPages::line).toList());
    }

    private static Line line(SignatureIntake.Row row) {
        Optional<PaperSeal.Fault> fault =
                row.seal().flatMap(PaperSeal::fault).filter(any -> row.outcome() == SignatureIntake.Outcome.NOT_INTACT);
        String code = fault.map(Enum::name).orElse(row.outcome().name());
        boolean good = row.outcome() == SignatureIntake.Outcome.TAKEN
                || row.outcome() == SignatureIntake.Outcome.ALREADY_TAKEN;
        return new Line(
                row.file(),
                row.number(),
                code,
                good,
                fault.map(PaperSealWords::vietnamese)
                        .orElseGet(() -> Language.VIETNAMESE.word("signing.outcome." + row.outcome())),
                fault.map(PaperSealWords::english)
                        .orElseGet(() -> Language.ENGLISH.word("signing.outcome." + row.outcome())),
                row.seal().map(SigningPages::signers).orElse(""));
    }

    private static String signers(PaperSeal seal) {
        return String.join(
                "; ", seal.signers().stream().map(PaperSeal.Signer::subject).toList());
    }

    static Table table(Returned report, LocalDate day) {
        return new Table(
                "ky-so-" + day,
                List.of("file", "number", "taken", "code", "vietnamese", "english", "signer"),
                report.lines().stream()
                        .map(one -> List.of(
                                one.file(),
                                one.number(),
                                one.good() ? "yes" : "no",
                                one.code(),
                                one.why(),
                                one.whyEn(),
                                one.signer()))
                        .toList());
    }
}
