package vn.hocvuso.lrsbridge.verifying;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocvuso.lrsbridge.certification.SigningOffice;

/** Changes a PDF by appending to it, as programs do that leave signatures alone. */
public final class Incremental {
    private Incremental() {}

    public static byte[] update(byte[] file, SigningOffice.Change change) {
        try (PDDocument document = Loader.loadPDF(file)) {
            change.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
