package vn.hocvuso.lrsbridge.certification;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * The empty field between date and name into which the authority's program puts the official digital signature (chữ ký
 * số chuyên dùng công vụ). We only prepare it.
 */
final class SignatureField {
    /** How signing programs find it. */
    static final String NAME = "ChuKySo";

    private SignatureField() {}

    /** Adds the field to the first page; lengths in points. */
    static void add(PDDocument document, float x, float y, float width, float height) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        form.setDefaultResources(new PDResources());
        document.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName("Chữ ký số chuyên dùng công vụ");
        PDPage page = document.getPage(0);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(x, y, width, height));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(empty(document, width, height));
        page.getAnnotations().add(widget);
        form.getFields().add(field);
    }

    /** Archives want an appearance of every field, also of one that shows nothing (ISO 19005-3, 6.3.3). */
    private static PDAppearanceDictionary empty(PDDocument document, float width, float height) {
        PDAppearanceStream nothing = new PDAppearanceStream(document);
        nothing.setBBox(new PDRectangle(width, height));
        nothing.setResources(new PDResources());
        nothing.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
        PDFormXObject form = nothing;
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.getCOSObject().setItem(COSName.N, form);
        return appearance;
    }
}
