package vn.hocvuso.lrsbridge.verifying;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The words that people read on a paper. A PDF is a program that draws: one of three kilobytes can draw for ever. So it
 * gets no further than any paper of ours goes, in steps, in nesting, in letters and in time.
 */
final class PaperWords {
    /** A paper of a class takes some thousand. */
    private static final int MOST_STEPS = 200_000;

    private static final int MOST_LETTERS = 200_000;
    private static final int DEEPEST = 8;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private PaperWords() {}

    /**
     * All text of the pages, composed, with single spaces.
     *
     * @throws IllegalArgumentException where it cannot be read, or goes on for longer than that of a paper
     */
    static String of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PaperFonts.demandPlain(document);
            return composed(new Bounded().getText(document));
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException("the words cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** As words are compared. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Reads text until there is too much of anything. PDFBox passes over an {@link IOException} here and there. */
    private static final class Bounded extends PDFTextStripper {
        private final long began = System.nanoTime();
        private int steps;
        private int letters;
        private int depth;

        private static void demand(boolean within, String what) {
            if (!within) {
                throw new IllegalArgumentException("the paper has too much " + what);
            }
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            steps++;
            demand(steps <= MOST_STEPS, "to draw");
            demand(System.nanoTime() - began <= LONGEST.toNanos(), "to do");
            super.processOperator(operator, operands);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            depth++;
            demand(depth <= DEEPEST, "in one another");
            super.showForm(form);
            depth--;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            letters++;
            demand(letters <= MOST_LETTERS, "text");
            super.processTextPosition(letter);
        }

        @Override
        public void writeText(PDDocument document, Writer output) throws IOException {
            demand(document.getNumberOfPages() <= PaperFile.MOST_PAGES, "paper");
            super.writeText(document, output);
        }
    }
}
