package vn.hocvuso.lrsbridge.verifying;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import vn.hocvuso.lrsbridge.certification.SigningOffice;

/** A paper, and copies of it that show something else while every word that was signed can still be read out of them. */
final class PaperForgeries {
    private PaperForgeries() {}

    /** What was done, and the file. */
    static Map<String, byte[]> of(byte[] paper) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a white patch is laid over the name", saved(paper, PaperForgeries::coverTheName));
        files.put("a note is laid over the name", saved(paper, PaperForgeries::layANote));
        files.put("the page is drawn anew, its old words unseen", redrawn(paper));
        files.put("other shapes are painted for its letters", saved(paper, PaperForgeries::swapShapes));
        files.put("the page is cut down to a part of it", saved(paper, PaperForgeries::cutDown));
        files.put("an update is appended that covers the name", Incremental.update(paper, PaperForgeries::layANote));
        files.put("one byte of it is another", withAnotherByte(paper));
        files.put("it is saved anew by another program", saved(paper, SigningOffice.Change.NONE));
        return files;
    }

    /** The old drawing in letters that are not painted, and another over it: one drawing, as a paper has. */
    static byte[] redrawn(byte[] paper) {
        return saved(paper, document -> {
            PDPage page = document.getPage(0);
            byte[] old;
            try (InputStream drawing = page.getContents()) {
                old = drawing.readAllBytes();
            }
            PDStream anew = new PDStream(document);
            try (OutputStream out = anew.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("q 3 Tr 0 0 0 0 re W n\n".getBytes(StandardCharsets.US_ASCII));
                out.write(old);
                out.write("\nQ 1 0 0 rg 200 300 400 60 re f\n".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(anew);
        });
    }

    /** The paper without what its maker signed of it. */
    static byte[] withoutItsOrigin(byte[] paper) {
        return saved(paper, document -> {
            var tree = document.getDocumentCatalog().getNames().getEmbeddedFiles();
            var files = new LinkedHashMap<>(tree.getNames());
            files.remove(PaperOrigin.FILE);
            tree.setNames(files);
        });
    }

    private static byte[] withAnotherByte(byte[] paper) {
        byte[] changed = Arrays.copyOf(paper, paper.length);
        // the line behind the header is a comment, which no reader minds
        changed[11] ^= 1;
        return changed;
    }

    private static void coverTheName(PDDocument document) throws IOException {
        try (PDPageContentStream over = new PDPageContentStream(
                document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
            over.setNonStrokingColor(1f, 1f, 1f);
            over.addRect(100, 300, 600, 60);
            over.fill();
        }
    }

    private static void layANote(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        PDAnnotationFreeText note = new PDAnnotationFreeText();
        note.setRectangle(new PDRectangle(100, 300, 600, 60));
        note.setContents("Nguyễn Thị Hương");
        page.getAnnotations().add(note);
        page.getCOSObject().setNeedToBeUpdated(true);
        page.getCOSObject().getCOSArray(COSName.ANNOTS).setNeedToBeUpdated(true);
    }

    /** What is painted for a letter is a matter of the font's shapes, which no reader of words looks at. */
    private static void swapShapes(PDDocument document) {
        PDResources resources = document.getPage(0).getResources();
        List<COSDictionary> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            COSDictionary font =
                    resources.getCOSObject().getCOSDictionary(COSName.FONT).getCOSDictionary(name);
            COSDictionary shapes =
                    (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
            fonts.add(shapes.getCOSDictionary(COSName.FONT_DESC));
        }
        COSBase regular = fonts.get(0).getItem(COSName.FONT_FILE2);
        fonts.get(0).setItem(COSName.FONT_FILE2, fonts.get(1).getItem(COSName.FONT_FILE2));
        fonts.get(1).setItem(COSName.FONT_FILE2, regular);
    }

    private static void cutDown(PDDocument document) {
        document.getPage(0).setCropBox(new PDRectangle(0, 0, 300, 300));
    }

    static byte[] saved(byte[] paper, SigningOffice.Change change) {
        try (PDDocument document = Loader.loadPDF(paper)) {
            change.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
