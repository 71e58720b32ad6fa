package vn.hocvuso.lrsbridge.certification;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** A signed paper as a page to print: what it shows, its signatures as they are drawn, without being signatures there. */
final class SignedPage {
    private SignedPage() {}

    static void append(byte[] signed, PDDocument to) throws IOException {
        try (PDDocument from = Loader.loadPDF(signed)) {
            PDPage source = from.getPage(0);
            PDPage page = new PDPage(source.getMediaBox());
            to.addPage(page);
            PDFormXObject whole = new LayerUtility(to).importPageAsForm(from, source);
            Cloner cloner = new Cloner(to);
            try (PDPageContentStream content = new PDPageContentStream(to, page)) {
                content.drawForm(whole);
                for (PDAnnotation signature : source.getAnnotations()) {
                    draw(signature, cloner, content);
                }
            }
        }
    }

    private static void draw(PDAnnotation signature, Cloner cloner, PDPageContentStream content) throws IOException {
        PDAppearanceStream shown = signature.getNormalAppearanceStream();
        PDRectangle place = signature.getRectangle();
        if (shown == null
                || shown.getBBox() == null
                || place.getWidth() <= 0
                || shown.getBBox().getWidth() <= 0) {
            return;
        }
        PDRectangle box = shown.getBBox();
        float across = place.getWidth() / box.getWidth();
        float up = place.getHeight() / box.getHeight();
        content.saveGraphicsState();
        content.transform(new Matrix(
                across,
                0,
                0,
                up,
                place.getLowerLeftX() - box.getLowerLeftX() * across,
                place.getLowerLeftY() - box.getLowerLeftY() * up));
        content.drawForm(new PDFormXObject(cloner.cloneForNewDocument(shown.getCOSObject())));
        content.restoreGraphicsState();
    }

    /** Its constructor is for those who extend it. */
    private static final class Cloner extends PDFCloneUtility {
        Cloner(PDDocument to) {
            super(to);
        }
    }
}
