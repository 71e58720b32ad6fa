package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquareCircle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;
import vn.hocvuso.lrsbridge.certification.SamplePaper;
import vn.hocvuso.lrsbridge.certification.SigningOffice;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.verifying.PaperSeal.Fault;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Verdict;

/** The official digital signature on a paper: what holds, what does not and why. */
class PaperSealTest {
    private static final List<String> COMPETENCIES =
            List.of("Sử dụng điện thoại thông minh", "Dùng dịch vụ công trực tuyến");
    private static final byte[] PAPER = SamplePaper.paper(SampleIssuer.HOLDER, COMPETENCIES);
    private static final byte[] OTHER = SamplePaper.paper(SampleIssuer.HOLDER, COMPETENCIES.subList(0, 1));
    private static final SigningOffice OFFICE = SigningOffice.withRsa();
    private static final byte[] SIGNED = OFFICE.sign(PAPER);

    private static Optional<Fault> fault(byte[] file) {
        return PaperSeal.of(file).orElseThrow().fault();
    }

    private static VerificationReport verified(byte[] file) {
        return new Verification(
                        new SampleSources(
                                did -> Optional.of(SampleIssuer.didDocument()),
                                list -> Optional.of(SampleIssuer.statusList()),
                                List.of(SampleIssuer.LOG.key()),
                                Optional.of(SampleIssuer.LOG.proof(5))),
                        Clock.fixed(SampleIssuer.NOW, ZoneOffset.UTC))
                .verify(file);
    }

    @Test
    void aSignedPaperBeginsWithThePaperAndItsSignatureHolds() {
        assertThat(SIGNED).startsWith(PAPER);
        assertThat(fault(SIGNED)).isEmpty();
        assertThat(fault(SigningOffice.withEc().sign(PAPER))).isEmpty();
        assertThat(fault(SigningOffice.withPss().sign(PAPER))).isEmpty();
        assertThat(PaperSeal.of(PAPER)).isEmpty();
    }

    @Test
    void itSaysWhoSignedAndNothingOfTheirPersonalNumber() {
        PaperSeal.Signer signer = PaperSeal.of(SIGNED).orElseThrow().signers().get(0);

        assertThat(signer.subject()).isEqualTo(SigningOffice.NAMED);
        assertThat(signer.issuer()).isEqualTo("CA Mẫu, Ban Cơ yếu Mẫu");
        assertThat(signer.serial()).isEqualTo("5A17");
        assertThat(signer.at()).isPresent();
    }

    @Test
    void aSecondSignatureMayFollowTheFirst() {
        byte[] twice = SigningOffice.withEc().sign(SIGNED);

        assertThat(fault(twice)).isEmpty();
        assertThat(PaperSeal.of(twice).orElseThrow().signers()).hasSize(2);
    }

    @Test
    void theVerificationSaysBesideThePaperWhoSignedIt() {
        VerificationReport report = verified(SIGNED);

        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(report.checks())
                .filteredOn(check -> check.question() == Question.PAPER)
                .singleElement()
                .satisfies(check -> assertThat(check.vi())
                        .contains(
                                "đúng như khi hệ thống tạo ra, không bị sửa",
                                "ký số bởi " + SigningOffice.NAMED,
                                "5A17"));
    }

    /** What forgers try with a signed paper, and why each fails. */
    private enum Forgery {
        A_BYTE_OF_THE_PAPER_IS_CHANGED(Fault.ALTERED) {
            @Override
            byte[] make() {
                byte[] changed = SIGNED.clone();
                int at = new String(SIGNED, StandardCharsets.ISO_8859_1).indexOf("%PDF-1.7");
                // the line behind the header is a comment, which no reader minds
                changed[at + 11] ^= 1;
                return changed;
            }
        },
        THE_SIGNATURE_IS_THAT_OF_ANOTHER_PAPER(Fault.ALTERED) {
            @Override
            byte[] make() {
                return withContents(SIGNED, contents(OFFICE.sign(OTHER)));
            }
        },
        THE_SIGNATURE_COVERS_A_PART_ONLY(Fault.PARTLY_COVERED) {
            @Override
            byte[] make() {
                String text = new String(SIGNED, StandardCharsets.ISO_8859_1);
                int from = text.lastIndexOf("/ByteRange");
                String range = text.substring(text.indexOf('[', from), text.indexOf(']', from) + 1);
                String[] numbers = range.replaceAll("[\\[\\]]", "").strip().split("\\s+", -1);
                String shorter = Integer.toString(Integer.parseInt(numbers[3]) - 10);
                String less = ("[" + numbers[0] + " " + numbers[1] + " " + numbers[2] + " " + shorter
                                        + " ".repeat(range.length()))
                                .substring(0, range.length() - 1)
                        + "]";
                return text.replace(range, less).getBytes(StandardCharsets.ISO_8859_1);
            }
        },
        SOMETHING_IS_APPENDED_BEHIND_THE_SIGNATURE(Fault.PARTLY_COVERED) {
            @Override
            byte[] make() {
                byte[] longer = Arrays.copyOf(SIGNED, SIGNED.length + 12);
                System.arraycopy("\n% appended\n".getBytes(StandardCharsets.US_ASCII), 0, longer, SIGNED.length, 12);
                return longer;
            }
        },
        AN_UPDATE_IS_APPENDED_BEHIND_THE_SIGNATURE(Fault.PARTLY_COVERED) {
            @Override
            byte[] make() {
                return Incremental.update(SIGNED, PaperSealTest::coverTheName);
            }
        },
        ANOTHER_NAME_WAS_DRAWN_OVER_THE_PAPER_BEFORE_IT_WAS_SIGNED(Fault.MORE_THAN_SIGNED) {
            @Override
            byte[] make() {
                return OFFICE.sign(PAPER, PaperSealTest::drawOver);
            }
        },
        A_NOTE_WAS_PUT_OVER_THE_NAME_BEFORE_IT_WAS_SIGNED(Fault.MORE_THAN_SIGNED) {
            @Override
            byte[] make() {
                return OFFICE.sign(PAPER, PaperSealTest::coverTheName);
            }
        },
        THE_DIGEST_IS_ONE_THAT_CAN_BE_FORGED(Fault.WEAK) {
            @Override
            byte[] make() {
                return SigningOffice.withSha1().sign(PAPER);
            }
        },
        THERE_IS_NO_SIGNATURE_IN_THE_SIGNATURE(Fault.UNREADABLE) {
            @Override
            byte[] make() {
                return withContents(SIGNED, "00".repeat(contents(SIGNED).length() / 2));
            }
        };

        private final Fault fault;

        Forgery(Fault fault) {
            this.fault = fault;
        }

        abstract byte[] make();
    }

    @ParameterizedTest
    @EnumSource
    void aForgeryFailsForItsReason(Forgery forgery) {
        byte[] forged = forgery.make();

        assertThat(fault(forged)).contains(forgery.fault);
        assertThat(verified(forged).checks())
                .filteredOn(check -> check.question() == Question.PAPER)
                .singleElement()
                .satisfies(check -> assertThat(check.outcome()).isEqualTo(Outcome.FAILED));
        assertThat(verified(forged).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void thePrintedPageShowsTheSignatureAsItIsDrawnOnThePaper() throws Exception {
        byte[] printed = SamplePaper.printed(SIGNED, SampleIssuer.HOLDER, COMPETENCIES);

        try (PDDocument document = Loader.loadPDF(printed)) {
            PDFRenderer drawn = new PDFRenderer(document);
            assertThat(redIn(drawn.renderImage(0))).isGreaterThan(200);
            assertThat(redIn(drawn.renderImage(1))).isZero();
        }
    }

    /** How many dots are of the stamp's red in the corner where it is put. */
    private static int redIn(BufferedImage page) {
        int red = 0;
        for (int x = page.getWidth() / 2; x < page.getWidth() - 40; x++) {
            for (int y = page.getHeight() * 3 / 4; y < page.getHeight() - 50; y++) {
                Color dot = new Color(page.getRGB(x, y));
                red += dot.getRed() > 180 && dot.getGreen() < 120 && dot.getBlue() < 120 ? 1 : 0;
            }
        }
        return red;
    }

    private static String contents(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int from = text.indexOf('<', text.lastIndexOf("/Contents <"));
        return text.substring(from + 1, text.indexOf('>', from));
    }

    private static byte[] withContents(byte[] file, String contents) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .replace(contents(file), contents)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void drawOver(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream over =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            over.addRect(200, 370, 400, 40);
            over.fill();
        }
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void coverTheName(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        PDAnnotationSquareCircle note = new PDAnnotationSquare();
        note.setRectangle(new PDRectangle(200, 370, 400, 40));
        page.getAnnotations().add(note);
        page.getCOSObject().setNeedToBeUpdated(true);
        page.getCOSObject().getCOSArray(COSName.ANNOTS).setNeedToBeUpdated(true);
    }

    @Test
    void popplerFindsTheSignatureValidAndVeraPdfStillAnArchive(@TempDir Path folder) throws Exception {
        SamplePaper.assertThatItIsAnArchive(SIGNED);
        Programs.need("pdfsig", "poppler-utils");

        assertThat(pdfsig(folder, SIGNED)).contains("Signature is Valid.", "Total document signed", "ChuKySo");
        assertThat(pdfsig(folder, Forgery.A_BYTE_OF_THE_PAPER_IS_CHANGED.make()))
                .contains("Digest Mismatch");
    }

    private static String pdfsig(Path folder, byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("signed.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
