package vn.hocvuso.lrsbridge.certification;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.hocvuso.lrsbridge.web.QrCode;

/** One sheet, A4 across, to draw on. Lengths are points; y grows upwards from the lower edge. */
final class PaperPage implements Closeable {
    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float HEIGHT = PDRectangle.A4.getWidth();

    private final PDPageContentStream content;

    PaperPage(PDDocument document) throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        this.content = new PDPageContentStream(document, page);
    }

    void color(Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.setStrokingColor(color);
    }

    void text(PaperFont font, float size, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(font.pdf(), size);
        content.newLineAtOffset(x, y);
        content.showText(font.drawable(text));
        content.endText();
    }

    /** Text around a middle; it shrinks rather than grow wider than {@code area}. Returns its width. */
    float centred(PaperFont font, float size, Area area, float y, String text) throws IOException {
        float fitting = font.fitting(text, size, area.width());
        float width = font.width(font.drawable(text), fitting);
        text(font, fitting, area.middle() - width / 2, y, text);
        return width;
    }

    /** Lines from the left edge of the area downwards; returns the baseline after the last. */
    float lines(PaperFont font, float size, Area area, float y, List<String> lines) throws IOException {
        float baseline = y;
        for (String line : lines) {
            text(font, size, area.x(), baseline, line);
            baseline -= size * 1.4f;
        }
        return baseline;
    }

    void rule(float x, float y, float width, float thickness) throws IOException {
        content.addRect(x, y, width, thickness);
        content.fill();
    }

    void frame(float margin, float thickness) throws IOException {
        content.setLineWidth(thickness);
        content.addRect(margin, margin, WIDTH - 2 * margin, HEIGHT - 2 * margin);
        content.stroke();
    }

    /** A QR code as rectangles, each a run of dark modules, with its lower left corner here. */
    void qr(QrCode code, float x, float y, float side) throws IOException {
        float module = side / code.size();
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                int run = code.run(column, row);
                if (run > 0) {
                    content.addRect(x + column * module, y + side - (row + 1) * module, run * module, module);
                }
            }
        }
        content.fill();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** A column of the sheet. */
    record Area(float x, float width) {
        float middle() {
            return x + width / 2;
        }
    }
}
