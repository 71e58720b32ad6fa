package vn.hocvuso.lrsbridge.verifying;

import java.util.List;
import java.util.stream.Stream;

/** What a verification found, check by check. */
public record VerificationReport(List<Check> checks) {

    public VerificationReport {
        checks = List.copyOf(checks);
    }

    /** The same with another answer to one question. */
    public VerificationReport with(Check answer) {
        Stream<Check> others = checks.stream().filter(check -> check.question() != answer.question());
        return new VerificationReport(Stream.concat(others, Stream.of(answer)).toList());
    }

    /** Whether it was no credential at all, so that nothing else was asked. */
    public boolean isRefused() {
        return checks.size() == 1 && checks.get(0).outcome() == Outcome.FAILED;
    }

    /** Whether no signature of the credential is broken. */
    boolean isSigned() {
        return checks.stream()
                .noneMatch(check -> check.outcome() == Outcome.FAILED
                        && (check.question() == Question.SIGNATURE_RDFC || check.question() == Question.SIGNATURE_JCS));
    }

    /** The sum of the checks. */
    public Verdict verdict() {
        if (checks.stream().anyMatch(check -> check.outcome() == Outcome.FAILED)) {
            return Verdict.INVALID;
        }
        return checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED) ? Verdict.VALID : Verdict.UNDECIDED;
    }

    /** Valid when all passed, invalid when one failed, undecided when something could not be found out. */
    public enum Verdict {
        VALID,
        INVALID,
        UNDECIDED
    }

    /** How one check came out. */
    public enum Outcome {
        PASSED,
        FAILED,
        UNKNOWN
    }

    /** The questions that are asked, in this order. */
    public enum Question {
        WELL_FORMED("well-formed"),
        ISSUER_KEY("issuer-key"),
        SIGNATURE_RDFC("signature-rdfc"),
        SIGNATURE_JCS("signature-jcs"),
        SIGNATURE_QR("signature-qr"),
        VALIDITY_PERIOD("validity-period"),
        STATUS("status"),
        LOGGED("in-log"),
        PAPER("paper");

        private final String code;

        Question(String code) {
            this.code = code;
        }

        /** The stable code of the check, for the API. */
        public String code() {
            return code;
        }

        /** This question with its answer. */
        public Check answer(Outcome outcome) {
            return VerificationSentences.check(this, outcome);
        }
    }

    /** One question and its answer in words, Vietnamese and English. */
    public record Check(Question question, Outcome outcome, String vi, String en) {
        /** The same with one more sentence. */
        public Check with(String moreVi, String moreEn) {
            return new Check(question, outcome, vi + " " + moreVi, en + " " + moreEn);
        }
    }
}
