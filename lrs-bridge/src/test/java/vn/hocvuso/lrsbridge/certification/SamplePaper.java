package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;

/** The paper of the {@link SampleIssuer}. */
public final class SamplePaper {
    private SamplePaper() {}

    /** One for this holder and these competencies. */
    public static byte[] paper(String holder, List<String> competencies) {
        return rendered(text(holder, competencies));
    }

    static byte[] rendered(CertificatePaper.Text text) {
        return CertificatePaper.render(
                text,
                new PaperArchive.Enclosed(
                        SampleIssuer.credential(), Optional.of(SampleIssuer.LOG.proof(5)), SampleIssuer.SIGNER),
                SampleIssuer.NOW);
    }

    static CertificatePaper.Text text(String holder, List<String> competencies) {
        return new CertificatePaper.Text(
                Optional.of("UBND thành phố Hà Nội"),
                "UBND xã Hoài Đức",
                "GIẤY XÁC NHẬN",
                "hoàn thành phổ cập kỹ năng số cơ bản",
                holder,
                "Kỹ năng số cơ bản cho người dân",
                competencies,
                "12/2026",
                "Quyết định số 345/QĐ-UBND ngày 20/11/2026 của Ủy ban nhân dân xã Hoài Đức",
                "do máy chủ của nền tảng học tập gửi; do giáo viên hoặc cán bộ ghi nhận",
                Optional.of("Hoài Đức"),
                LocalDate.of(2026, 11, 5),
                Optional.of("Chủ tịch"),
                "Nguyễn Văn Mẫu",
                URI.create("https://hocvuso.example.vn/certificates/0c6f3d1e-52f1-4f4d-9f0b-6a4f0f6f2f10"),
                SampleIssuer.qr());
    }

    /** One whose origin another states. */
    public static byte[] madeBy(CredentialSigner maker, String holder, List<String> competencies) {
        return CertificatePaper.render(
                text(holder, competencies),
                new PaperArchive.Enclosed(SampleIssuer.credential(), Optional.of(SampleIssuer.LOG.proof(5)), maker),
                SampleIssuer.NOW);
    }

    /** What is printed of a paper that came back signed, and behind it of one that is not signed. */
    public static byte[] printed(byte[] signed, String holder, List<String> competencies) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        CertificatePaper.Text text = text(holder, competencies);
        CertificatePaper.print(
                List.of(
                                new CertificatePaper.Sheet(text, Optional.of(signed)),
                                new CertificatePaper.Sheet(text, Optional.empty()))
                        .iterator(),
                printed);
        return printed.toByteArray();
    }

    /** By the judgement of veraPDF. */
    public static void assertThatItIsAnArchive(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_3_B, false)
                    .validate(parser);

            assertThat(result.getTestAssertions())
                    .as("what breaks ISO 19005-3")
                    .extracting(found -> found.getRuleId() + " " + found.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions())
                    .as("it was really looked at")
                    .isGreaterThan(1_000);
        }
    }
}
