package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.PaperFile;

/** The paper as a reader of PDF finds it. */
class CertificatePaperTest {
    private static final JsonObject CREDENTIAL = SampleIssuer.credential();
    private static final List<String> TWELVE = IntStream.rangeClosed(1, 12)
            .mapToObj(i -> "KNS-" + i + " Sử dụng dịch vụ công trực tuyến và thanh toán không dùng tiền mặt")
            .toList();

    @Test
    void itSaysInVietnameseWhatWasEarned() throws IOException {
        assertThat(words(SamplePaper.paper(SampleIssuer.HOLDER, TWELVE)))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("UBND XÃ HOÀI ĐỨC", "GIẤY XÁC NHẬN", "hoàn thành phổ cập kỹ năng số cơ bản")
                .contains(SampleIssuer.HOLDER, "Kỹ năng số cơ bản cho người dân", "KNS-12 Sử dụng dịch vụ công")
                .contains("Số vào sổ gốc: 12/2026", "Hoài Đức, ngày 05 tháng 11 năm 2026");
    }

    @Test
    void theCredentialIsAttachedByteForByte() throws IOException {
        try (PDDocument document = Loader.loadPDF(SamplePaper.paper(SampleIssuer.HOLDER, TWELVE))) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var attached = Objects.requireNonNull(files.get(PaperFile.CREDENTIAL));

            assertThat(attached.getEmbeddedFile().toByteArray()).isEqualTo(CredentialJson.bytes(CREDENTIAL));
            assertThat(attached.getCOSObject().getNameAsString("AFRelationship"))
                    .isEqualTo("Data");
            assertThat(document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")))
                    .hasSize(3);
        }
    }

    @Test
    void theProofOfTheLogIsAttachedBesideIt() {
        PaperFile read = PaperFile.read(SamplePaper.paper(SampleIssuer.HOLDER, TWELVE));

        assertThat(read.credential()).isEqualTo(CREDENTIAL);
        assertThat(read.logProof()).contains(SampleIssuer.LOG.proof(5));
    }

    @Test
    void itIsAnArchiveByTheJudgementOfVeraPdf() throws Exception {
        SamplePaper.assertThatItIsAnArchive(SamplePaper.paper(SampleIssuer.HOLDER, TWELVE));
    }

    @Test
    void theFieldForTheOfficialSignatureIsThereAndEmpty() throws IOException {
        try (PDDocument document = Loader.loadPDF(SamplePaper.paper(SampleIssuer.HOLDER, TWELVE))) {
            assertThat(document.getSignatureFields()).singleElement().satisfies(field -> {
                assertThat(field.getPartialName()).isEqualTo(SignatureField.NAME);
                assertThat(field.getSignature()).isNull();
            });
        }
    }

    @Test
    void manyPapersAreOneFileToPrintAPageEachWithTheFontsInItOnce() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        CertificatePaper.print(
                Stream.of("Nguyễn Thị Ánh", "Trần Văn Bình", "Lê Chi")
                        .map(name -> new CertificatePaper.Sheet(SamplePaper.text(name, TWELVE), Optional.empty()))
                        .iterator(),
                printed);

        try (PDDocument document = Loader.loadPDF(printed.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(words(printed.toByteArray())).containsSubsequence("Nguyễn Thị Ánh", "Trần Văn Bình", "Lê Chi");
        assertThat(printed.size()).isLessThan(2 * SamplePaper.paper(SampleIssuer.HOLDER, TWELVE).length);
    }

    @Test
    void placeAndOfficeStandWhereTheyAreKnownAndNothingStandsInTheirPlaceWhereTheyAreNot() throws IOException {
        CertificatePaper.Text whole = SamplePaper.text(SampleIssuer.HOLDER, TWELVE);
        CertificatePaper.Text bare = new CertificatePaper.Text(
                whole.parentAuthority(),
                whole.authority(),
                whole.title(),
                whole.subtitle(),
                whole.holder(),
                whole.curriculum(),
                whole.competencies(),
                whole.registerNumber(),
                whole.decision(),
                "",
                Optional.empty(),
                whole.date(),
                Optional.empty(),
                whole.signatory(),
                whole.address(),
                whole.qr());

        assertThat(words(SamplePaper.rendered(whole))).contains("Hoài Đức, ngày 05 tháng 11 năm 2026", "CHỦ TỊCH");
        assertThat(words(SamplePaper.rendered(bare)))
                .contains("Ngày 05 tháng 11 năm 2026")
                .doesNotContain("CHỦ TỊCH", "Việt Nam,");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(SamplePaper.paper(SampleIssuer.HOLDER, TWELVE))
                .isEqualTo(SamplePaper.paper(SampleIssuer.HOLDER, TWELVE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công Tằng Tôn Nữ Thị Hoàng Phương Nguyễn Phúc Ngọc Bảo Trân",
                "田中 太郎",
                "Ana\tŽižek\nǅ \uD83D\uDE00",
                "Nguye\u0302\u0303n"
            })
    void noNameIsTooLongOrTooForeign(String holder) throws IOException {
        byte[] pdf = SamplePaper.paper(holder, TWELVE);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(words(pdf)).contains("đã hoàn thành chương trình");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 40, 400})
    void anyNumberOfCompetenciesFitsOnOnePage(int number) throws IOException {
        byte[] pdf = SamplePaper.paper(SampleIssuer.HOLDER, Collections.nCopies(number, TWELVE.get(0)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(words(pdf).contains("xem bản điện tử kèm theo")).isEqualTo(number >= 40);
    }

    @Test
    void everyLetterCanBeReadOutOfItAlsoWhereTypographersDrawTwoAsOne() throws IOException {
        byte[] pdf = SamplePaper.paper(
                "Fiona Phùng Hoffmann", List.of("Kết nối wifi, mở tệp office", "Điền tờ khai, ffi ffl"));

        assertThat(words(pdf))
                .contains("Fiona Phùng Hoffmann", "Kết nối wifi, mở tệp office", "ffi ffl", "/certificates/0c6f3d1e");
    }

    @Test
    void anotherProgramReadsIt(@TempDir Path folder) throws IOException, InterruptedException {
        Programs.need("pdftotext", "poppler-utils");
        Path pdf = Files.write(folder.resolve("paper.pdf"), SamplePaper.paper(SampleIssuer.HOLDER, TWELVE));
        Process process = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), folder + "/paper.txt").start();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("paper.txt"))
                .content()
                .contains(SampleIssuer.HOLDER, "GIẤY XÁC NHẬN", "/certificates/0c6f3d1e");
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
