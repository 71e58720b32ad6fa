package vn.hocvuso.lrsbridge.certification;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocvuso.lrsbridge.certification.PaperPage.Area;
import vn.hocvuso.lrsbridge.verifying.PaperOrigin;
import vn.hocvuso.lrsbridge.web.QrCode;

/**
 * Draws the certificate as a PDF: one page, A4 across, in the layout of Vietnamese administrative papers (Nghị định
 * 30/2020/NĐ-CP, appendix I), with a QR that a phone checks by itself and the credential attached.
 */
final class CertificatePaper {
    private static final Color INK = new Color(0x1a, 0x1a, 0x1a);
    private static final Color GREY = new Color(0x55, 0x55, 0x55);
    private static final Color RED = new Color(0x9b, 0x1c, 0x1c);

    private static final Area SHEET = new Area(70, PaperPage.WIDTH - 140);
    private static final Area LEFT_HEAD = new Area(60, 320);
    private static final Area RIGHT_HEAD = new Area(PaperPage.WIDTH - 60 - 340, 340);
    private static final Area REGISTER = new Area(180, 322);
    private static final Area SIGNATURE = new Area(PaperPage.WIDTH - 60 - 260, 260);
    /** Half a millimetre a module of version 12, which phones read at arm's length. */
    private static final float QR_SIDE = 106;

    private final PaperPage page;
    private final PaperFont regular;
    private final PaperFont bold;
    private final Text text;

    private CertificatePaper(PaperPage page, PaperFont regular, PaperFont bold, Text text) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
        this.text = text;
    }

    /**
     * The PDF of this text. {@code made} stands in the file's metadata; the same input gives the same bytes, but for
     * signatures that a key makes anew each time.
     */
    static byte[] render(Text text, PaperArchive.Enclosed enclosed, Instant made) {
        try (PDDocument document = new PDDocument()) {
            PaperFont regular = PaperFont.regular(document);
            PaperFont bold = PaperFont.bold(document);
            try (PaperPage page = new PaperPage(document)) {
                new CertificatePaper(page, regular, bold, text).draw();
            }
            SignatureField.add(document, SIGNATURE.x(), 80, SIGNATURE.width(), 56);
            String title = text.title() + " " + text.subtitle() + ": " + text.holder();
            PaperArchive.complete(document, title, enclosed, made.truncatedTo(ChronoUnit.SECONDS));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return PaperOrigin.sign(bytes.toByteArray(), enclosed.maker());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A sheet to print.
     *
     * @param signed the paper as it came back with the official digital signature, where it did
     */
    record Sheet(Text text, Optional<byte[]> signed) {}

    /**
     * Papers for printing, a page each, in one file; nothing is attached. A signed one is printed with its signature as
     * it is shown. Pages go to a file on disk while they are drawn.
     *
     * @throws IOException when the stream fails
     */
    static void print(Iterator<Sheet> papers, OutputStream to) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            PaperFont regular = PaperFont.regular(document);
            PaperFont bold = PaperFont.bold(document);
            while (papers.hasNext()) {
                Sheet sheet = papers.next();
                if (sheet.signed().isPresent()) {
                    SignedPage.append(sheet.signed().get(), document);
                } else {
                    try (PaperPage page = new PaperPage(document)) {
                        new CertificatePaper(page, regular, bold, sheet.text()).draw();
                    }
                }
            }
            document.save(to);
        }
    }

    private void draw() throws IOException {
        page.color(RED);
        page.frame(26, 1.8f);
        page.frame(31, 0.6f);
        page.color(INK);
        authority();
        nation();
        float below = names();
        competencies(below);
        register();
        signature();
    }

    private void authority() throws IOException {
        float y = 541;
        if (text.parentAuthority().isPresent()) {
            page.centred(regular, 11, LEFT_HEAD, y, text.parentAuthority().get().toUpperCase(Locale.ROOT));
            y -= 16;
        }
        float width = page.centred(bold, 11.5f, LEFT_HEAD, y, text.authority().toUpperCase(Locale.ROOT));
        page.rule(LEFT_HEAD.middle() - width / 5, y - 7, width / 2.5f, 0.8f);
    }

    private void nation() throws IOException {
        page.centred(bold, 11.5f, RIGHT_HEAD, 541, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        float width = page.centred(bold, 12.5f, RIGHT_HEAD, 525, "Độc lập - Tự do - Hạnh phúc");
        page.rule(RIGHT_HEAD.middle() - width / 2, 518, width, 0.8f);
    }

    /** Title, holder and curriculum; returns the baseline that is free below them. */
    private float names() throws IOException {
        page.color(RED);
        page.centred(bold, 30, SHEET, 464, text.title());
        page.centred(bold, 15, SHEET, 440, text.subtitle());
        page.color(INK);
        page.centred(regular, 12, SHEET, 411, "Xác nhận");
        page.centred(bold, 25, SHEET, 380, text.holder());
        page.centred(regular, 12, SHEET, 353, "đã hoàn thành chương trình");
        float baseline = 331;
        for (String line : bold.lines(text.curriculum(), 14.5f, SHEET.width())) {
            page.centred(bold, 14.5f, SHEET, baseline, line);
            baseline -= 19;
        }
        return baseline;
    }

    private void competencies(float top) throws IOException {
        page.color(GREY);
        page.centred(regular, 10.5f, SHEET, top - 6, "Các năng lực đã đạt");
        page.color(INK);
        CompetencyColumns columns =
                CompetencyColumns.fitting(regular, text.competencies(), SHEET.width(), top - 26 - 170);
        for (int side = 0; side < columns.sides().size(); side++) {
            page.lines(
                    regular,
                    columns.size(),
                    columns.area(SHEET, side),
                    top - 30,
                    columns.sides().get(side));
        }
    }

    private void register() throws IOException {
        page.qr(QrCode.of(text.qr()), 60, 62, QR_SIDE);
        page.color(INK);
        float y = page.lines(bold, 10.5f, REGISTER, 148, List.of("Số vào sổ gốc: " + text.registerNumber()));
        y = page.lines(
                regular, 9.5f, REGISTER, y - 1, regular.lines("Căn cứ " + text.decision(), 9.5f, REGISTER.width()));
        if (!text.evidence().isEmpty()) {
            y = page.lines(
                    regular,
                    7.5f,
                    REGISTER,
                    y - 1,
                    regular.lines("Minh chứng: " + text.evidence(), 7.5f, REGISTER.width()));
        }
        page.color(GREY);
        String address = "Kiểm tra: " + text.address();
        float size = regular.fitting(address, 8, REGISTER.width());
        y = page.lines(regular, size, REGISTER, y - 3, List.of(address));
        page.lines(
                regular,
                7.5f,
                REGISTER,
                y - 2,
                regular.lines(
                        "Tệp đính kèm mang chữ ký điện tử của hệ thống, bảo đảm nội dung không bị sửa đổi;"
                                + " chữ ký đó không thay cho chữ ký số chuyên dùng công vụ.",
                        7.5f,
                        REGISTER.width()));
        page.color(INK);
    }

    private void signature() throws IOException {
        LocalDate date = text.date();
        // days below ten and the first two months are written with a nought, so that no figure can be put before them
        String day = String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        String written = day + " tháng " + month + " năm " + date.getYear();
        page.centred(
                regular,
                11,
                SIGNATURE,
                160,
                text.place().map(place -> place + ", ngày ").orElse("Ngày ") + written);
        if (text.signatoryTitle().isPresent()) {
            page.centred(
                    bold, 11.5f, SIGNATURE, 143, text.signatoryTitle().get().toUpperCase(Locale.ROOT));
        }
        page.centred(bold, 12, SIGNATURE, 68, text.signatory());
    }

    /**
     * What the paper says.
     *
     * @param parentAuthority the line above the authority, such as "UBND THÀNH PHỐ HÀ NỘI"
     * @param authority who issues it, such as "UBND XÃ HOÀI ĐỨC"
     * @param title such as "GIẤY XÁC NHẬN"
     * @param subtitle such as "hoàn thành phổ cập kỹ năng số cơ bản"
     * @param registerNumber number and year in the register, such as "12/2026"
     * @param decision what approved it, such as "Quyết định số 12/QĐ-UBND ngày 20/11/2026"
     * @param evidence how the results came that it rests on; empty where that is not known
     * @param place where it is signed, such as "Hoài Đức"; without one the date stands alone
     * @param address the certificate's public address, printed
     * @param qr what stands in the QR
     */
    record Text(
            Optional<String> parentAuthority,
            String authority,
            String title,
            String subtitle,
            String holder,
            String curriculum,
            List<String> competencies,
            String registerNumber,
            String decision,
            String evidence,
            Optional<String> place,
            LocalDate date,
            Optional<String> signatoryTitle,
            String signatory,
            URI address,
            String qr) {
        Text {
            competencies = List.copyOf(competencies);
        }
    }

    /**
     * The competencies in two columns, as large as there is room for; rather smaller than broken into lines.
     *
     * @param sides the lines of the left and of the right column
     * @param column width of one column
     */
    private record CompetencyColumns(List<List<String>> sides, float size, float column) {
        private static final float GAP = 30;

        static CompetencyColumns fitting(PaperFont font, List<String> competencies, float width, float height)
                throws IOException {
            float column = competencies.size() > 3 ? (width - GAP) / 2 : width * 0.7f;
            for (boolean whole : new boolean[] {true, false}) {
                for (float size = 11; size > (whole ? 8 : 6); size -= 0.5f) {
                    CompetencyColumns columns = of(font, competencies, size, column);
                    if (columns.height() <= height && (columns.count() == competencies.size() || !whole)) {
                        return columns;
                    }
                }
            }
            // far more than a curriculum has: the attached credential names them all
            int shown = Math.max(1, competencies.size() * 3 / 4);
            List<String> fewer = new ArrayList<>(competencies.subList(0, shown));
            fewer.set(shown - 1, "... và các năng lực khác, xem bản điện tử kèm theo");
            return competencies.size() == 1 ? of(font, competencies, 6, column) : fitting(font, fewer, width, height);
        }

        /** The columns are as wide as their longest line, so that short ones stand in the middle of the sheet. */
        private static CompetencyColumns of(PaperFont font, List<String> competencies, float size, float column)
                throws IOException {
            List<List<String>> sides = sides(font, competencies, size, column);
            float widest = 0;
            for (List<String> side : sides) {
                for (String line : side) {
                    widest = Math.max(widest, font.width(line, size));
                }
            }
            return new CompetencyColumns(sides, size, widest);
        }

        private static List<List<String>> sides(PaperFont font, List<String> competencies, float size, float column)
                throws IOException {
            int left = competencies.size() > 3 ? (competencies.size() + 1) / 2 : competencies.size();
            return List.of(
                    lines(font, competencies.subList(0, left), size, column),
                    lines(font, competencies.subList(left, competencies.size()), size, column));
        }

        private static List<String> lines(PaperFont font, List<String> competencies, float size, float column)
                throws IOException {
            List<String> lines = new ArrayList<>();
            for (String competency : competencies) {
                lines.addAll(font.lines("• " + competency, size, column));
            }
            return lines;
        }

        private int count() {
            return sides.get(0).size() + sides.get(1).size();
        }

        float height() {
            return size * 1.4f * Math.max(sides.get(0).size(), sides.get(1).size());
        }

        Area area(Area sheet, int side) {
            boolean one = sides.get(1).isEmpty();
            float whole = one ? column : 2 * column + GAP;
            float x = sheet.middle() - whole / 2 + side * (column + GAP);
            return new Area(x, column);
        }
    }
}
