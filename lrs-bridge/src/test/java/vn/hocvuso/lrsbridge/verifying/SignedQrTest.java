package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Verdict;

/** The QR of a paper, checked by itself. */
class SignedQrTest {
    private static final URI PUBLIC = URI.create("https://hocvuso.example.vn");
    private static final SignedQr QR = SignedQr.parse(SampleIssuer.qr());

    private static VerificationReport report(SignedQr qr, JsonObject statusList, Instant now) {
        return new Verification(
                        new SampleSources(
                                did -> Optional.of(SampleIssuer.didDocument()), list -> Optional.of(statusList)),
                        Clock.fixed(now, ZoneOffset.UTC))
                .verify(qr, PUBLIC);
    }

    private static List<Question> failed(VerificationReport report) {
        return report.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(Check::question)
                .toList();
    }

    @Test
    void itSaysWhatThePaperSaysAndIsSigned() {
        assertThat(QR.statement()).isEqualTo(SampleIssuer.statement());
        assertThat(QR.isSignedBy(SampleIssuer.SIGNER.publicKey())).isTrue();
        assertThat(QR.isSignedBy(SampleIssuer.newKey().publicKey())).isFalse();
        assertThat(report(QR, SampleIssuer.statusList(), SampleIssuer.NOW).verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void aRevocationOfTheCertificateIsARevocationOfItsQr() {
        assertThat(failed(report(QR, SampleIssuer.statusList(SampleIssuer.INDEX), SampleIssuer.NOW)))
                .containsExactly(Question.STATUS);
    }

    @Test
    void beforeItsTimeItIsNotValid() {
        assertThat(failed(report(QR, SampleIssuer.statusList(), Instant.parse("2026-11-23T01:29:59Z"))))
                .containsExactly(Question.VALIDITY_PERIOD);
    }

    @Test
    void anyOtherLetterInItBreaksTheSignatureOrTheForm() {
        String address = SampleIssuer.qr();
        for (int at = address.indexOf('#') + 1; at < address.length(); at += 3) {
            char other = address.charAt(at) == 'A' ? 'B' : 'A';
            String changed = address.substring(0, at) + other + address.substring(at + 1);

            assertThat(isBelieved(changed)).as("letter " + at).isFalse();
        }
    }

    /** The last letters may hold bits that are not read; what is not read is not believed either. */
    private static boolean isBelieved(String scanned) {
        try {
            SignedQr qr = SignedQr.parse(scanned);
            return !qr.equals(QR)
                    && report(qr, SampleIssuer.statusList(), SampleIssuer.NOW).verdict() == Verdict.VALID;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "https://hocvuso.example.vn/v#",
                "https://hocvuso.example.vn/v#ABC1",
                "1/2026",
                "#AAAAAAAA"
            })
    void whatIsNoQrOfACertificateIsRefused(String scanned) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedQr.parse(scanned));
    }
}
