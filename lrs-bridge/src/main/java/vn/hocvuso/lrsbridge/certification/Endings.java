package vn.hocvuso.lrsbridge.certification;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.PaperFile;
import vn.hocvuso.lrsbridge.verifying.VerificationReport;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;
import vn.hocvuso.lrsbridge.web.Language;

/**
 * What the register knows of a certificate that is no longer valid: when, why, and by which decision it ended, and what
 * took its place. The status list, which everybody may read, tells only that it did.
 */
record Endings(Function<UUID, Optional<BookEntry>> endings, Function<UUID, Optional<Certificate>> certificates) {
    static Endings of(Register register) {
        return new Endings(register::ending, register::find);
    }

    /** The report, with the reason beside the status of what was revoked or replaced. */
    VerificationReport explain(VerificationReport report, byte[] file) {
        Optional<Check> ended = report.checks().stream()
                .filter(check -> check.question() == Question.STATUS && check.outcome() == Outcome.FAILED)
                .findFirst();
        return ended.flatMap(check -> id(file).flatMap(endings).map(entry -> report.with(explained(check, entry))))
                .orElse(report);
    }

    private static Optional<UUID> id(byte[] file) {
        try {
            var credential =
                    PaperFile.looksLikeOne(file) ? PaperFile.read(file).credential() : CredentialJson.parse(file);
            return CredentialJson.text(credential, "id")
                    .map(id -> UUID.fromString(id.substring(id.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Check explained(Check check, BookEntry entry) {
        String day = entry.decision().day().format(CredentialFactory.DAY);
        String next = entry.kind() == BookEntry.Kind.REVOKED
                ? ""
                : certificates
                        .apply(entry.certificate())
                        .map(Certificate::registerNumber)
                        .orElse("");
        return check.with(
                word(entry, Language.VIETNAMESE) + ", theo Quyết định số "
                        + entry.decision().decision() + " ngày " + day + "."
                        + (next.isEmpty() ? "" : " Giấy thay thế có số vào sổ gốc " + next + "."),
                word(entry, Language.ENGLISH) + ", by decision "
                        + entry.decision().decision() + " of " + day + "."
                        + (next.isEmpty() ? "" : " Register number " + next + " took its place."));
    }

    private static String word(BookEntry entry, Language language) {
        return language.word("reason." + entry.reason());
    }
}
