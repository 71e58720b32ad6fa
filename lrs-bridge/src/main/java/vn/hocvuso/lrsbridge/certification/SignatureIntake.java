package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.verifying.PaperFile;
import vn.hocvuso.lrsbridge.verifying.PaperSeal;
import vn.hocvuso.lrsbridge.verifying.Sha256;

/**
 * Takes papers back from the office that signs them. A file is taken when it begins with exactly the bytes that went
 * out and nothing but digital signatures follows, of which the last covers the whole file and each is intact. The same
 * file again changes nothing; a file with one signature more takes the place of the one that it begins with.
 */
@Singleton
public class SignatureIntake {
    private final Register register;
    private final SignedPapers papers;
    private final AuditLog log;
    private final Clock clock;

    @Inject
    SignatureIntake(Register register, SignedPapers papers, AuditLog log, Clock clock) {
        this.register = register;
        this.papers = papers;
        this.log = log;
        this.clock = clock;
    }

    /** What became of a file. */
    enum Outcome {
        TAKEN,
        ALREADY_TAKEN,
        NOT_A_PDF,
        TOO_LARGE,
        /** It does not begin with a file that went out from here. */
        NOT_OUR_FILE,
        NOT_SIGNED,
        /** The signature does not hold: see the fault. */
        NOT_INTACT,
        /** The certificate was revoked or replaced. */
        ENDED,
        /** Another signed file of this certificate is kept, which this one does not go on from. */
        OTHER_IS_KEPT
    }

    /**
     * A row of the report.
     *
     * @param file its name
     * @param number the certificate's, where it could be told
     * @param seal the signatures, where there were any
     */
    record Row(String file, String number, Outcome outcome, Optional<PaperSeal> seal) {
        static Row refused(String file, Outcome why) {
            return new Row(file, "", why, Optional.empty());
        }
    }

    /** Takes one file in, or says why not. */
    @Transactional
    Row take(String name, byte[] file, String by) {
        if (!PaperFile.looksLikeOne(file)) {
            return Row.refused(name, Outcome.NOT_A_PDF);
        }
        Optional<SignedPapers.Exported> known = exported(file);
        if (known.isEmpty()) {
            return Row.refused(name, Outcome.NOT_OUR_FILE);
        }
        SignedPapers.Exported went = known.get();
        Optional<PaperSeal> seal = went.length() == file.length ? Optional.empty() : seal(file);
        register.lock();
        Certificate certificate = register.find(went.certificate())
                .orElseThrow(() -> new IllegalStateException("the register has lost " + went.certificate()));
        Outcome outcome = seal.map(one -> take(certificate, file, one, by)).orElse(Outcome.NOT_SIGNED);
        return new Row(name, certificate.registerNumber(), outcome, seal);
    }

    /** What went out is the first revision of what comes back. */
    private Optional<SignedPapers.Exported> exported(byte[] file) {
        return PaperSeal.revisions(file).stream()
                .flatMap(end -> papers.exported(sha256(Arrays.copyOf(file, end))).stream())
                .findFirst();
    }

    private static Optional<PaperSeal> seal(byte[] file) {
        try {
            return PaperSeal.of(file);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Outcome take(Certificate certificate, byte[] file, PaperSeal seal, String by) {
        String sha256 = sha256(file);
        Optional<SignedPapers.Signed> kept = papers.of(certificate.id());
        if (papers.find(sha256).isPresent()) {
            return Outcome.ALREADY_TAKEN;
        }
        if (seal.fault().isPresent()) {
            return Outcome.NOT_INTACT;
        }
        if (certificate.revoked()) {
            return Outcome.ENDED;
        }
        if (kept.filter(before -> !goesOn(before, file)).isPresent()) {
            return Outcome.OTHER_IS_KEPT;
        }
        PaperSeal.Signer last = seal.signers().get(seal.signers().size() - 1);
        papers.keep(
                new SignedPapers.Signed(
                        certificate.id(),
                        sha256,
                        file.length,
                        last,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        by),
                file);
        log.append(AuditEntry.about(AuditEntry.Kind.PAPER_SIGNED, file));
        return Outcome.TAKEN;
    }

    private static boolean goesOn(SignedPapers.Signed before, byte[] file) {
        return before.length() < file.length
                && sha256(Arrays.copyOf(file, before.length())).equals(before.sha256());
    }

    static String sha256(byte[] file) {
        return HexFormat.of().formatHex(Sha256.of(file));
    }
}
