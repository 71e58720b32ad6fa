package vn.hocvuso.lrsbridge.verifying;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Whether what was appended to a PDF does nothing but sign it. A signature covers what was appended too, so it alone
 * does not keep a program from covering a name with another. Objects of the paper may be written anew only where a
 * signature has to be entered, and say the same there beside it.
 */
final class SignatureUpdate {
    private static final Set<COSName> OF_CATALOG =
            names("AcroForm", "DSS", "Extensions", "Perms", "Metadata", "Version");
    private static final Set<COSName> OF_PAGE = names("Annots", "Tabs");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private final PDDocument before;
    private final PDDocument after;

    private SignatureUpdate(PDDocument before, PDDocument after) {
        this.before = before;
        this.after = after;
    }

    static boolean onlySigns(PDDocument before, PDDocument after) throws IOException {
        return new SignatureUpdate(before, after).onlySigns();
    }

    private static Set<COSName> names(String... names) {
        Set<COSName> all = new HashSet<>();
        for (String name : names) {
            all.add(COSName.getPDFName(name));
        }
        return all;
    }

    private boolean onlySigns() throws IOException {
        return writtenAnew().isEmpty()
                && before.getNumberOfPages() == after.getNumberOfPages()
                && same(catalog(before), catalog(after), OF_CATALOG)
                && pagesAreTheSame()
                && theFormOnlySigns();
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    /** Objects that were written anew and are none of those that a signature is entered into. */
    private Set<COSObjectKey> writtenAnew() {
        Map<COSObjectKey, Long> now = after.getDocument().getXrefTable();
        Set<COSObjectKey> anew = new HashSet<>();
        before.getDocument().getXrefTable().forEach((key, place) -> {
            if (!place.equals(now.get(key))) {
                anew.add(key);
            }
        });
        anew.removeAll(open());
        return anew;
    }

    private Set<COSObjectKey> open() {
        Set<COSObjectKey> open = new HashSet<>();
        COSDictionary trailer = before.getDocument().getTrailer();
        add(open, trailer.getItem(COSName.ROOT));
        add(open, trailer.getItem(COSName.INFO));
        add(open, catalog(before).getItem(COSName.METADATA));
        add(open, catalog(before).getItem(COSName.ACRO_FORM));
        COSDictionary form = catalog(before).getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            addAll(open, form.getItem(COSName.FIELDS), form.getCOSArray(COSName.FIELDS));
            // programs add their fonts here, which nothing but fields draws with
            add(open, form.getItem(COSName.DR));
        }
        for (PDPage page : before.getPages()) {
            add(open, page.getCOSObject());
            addAll(
                    open,
                    page.getCOSObject().getItem(COSName.ANNOTS),
                    page.getCOSObject().getCOSArray(COSName.ANNOTS));
        }
        for (PDPage page : before.getPages()) {
            COSBase resources = page.getCOSObject().getItem(COSName.RESOURCES);
            open.removeIf(key -> resources != null && key.equals(resources.getKey()));
        }
        return open;
    }

    private static void addAll(Set<COSObjectKey> open, COSBase reference, COSArray array) {
        add(open, reference);
        for (int at = 0; array != null && at < array.size(); at++) {
            add(open, array.get(at));
        }
    }

    private static void add(Set<COSObjectKey> open, COSBase item) {
        if (item != null && item.getKey() != null) {
            open.add(item.getKey());
        }
    }

    private boolean pagesAreTheSame() throws IOException {
        for (int number = 0; number < before.getNumberOfPages(); number++) {
            PDPage now = after.getPage(number);
            boolean signs = now.getAnnotations().stream()
                    .allMatch(one -> COSName.SIG.equals(one.getCOSObject().getCOSName(COSName.FT)));
            if (!signs || !same(before.getPage(number).getCOSObject(), now.getCOSObject(), OF_PAGE)) {
                return false;
            }
        }
        return true;
    }

    private boolean theFormOnlySigns() {
        PDAcroForm form = after.getDocumentCatalog().getAcroForm(null);
        return form != null
                && !form.getCOSObject().containsKey(XFA)
                && form.getFields().stream().allMatch(PDSignatureField.class::isInstance);
    }

    private static boolean same(COSDictionary one, COSDictionary other, Set<COSName> but) {
        Set<COSName> names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeAll(but);
        return names.stream().allMatch(name -> same(one.getItem(name), other.getItem(name)));
    }

    /** References are the same when they lead to the same object, which was looked at by itself. */
    private static boolean same(COSBase one, COSBase other) {
        if (one == null || other == null) {
            return false;
        }
        if (one instanceof COSObject reference && other instanceof COSObject too) {
            return reference.getKey().equals(too.getKey());
        }
        if (one instanceof COSDictionary dictionary && other instanceof COSDictionary too) {
            return same(dictionary, too, Set.of());
        }
        if (one instanceof COSArray array && other instanceof COSArray too) {
            boolean same = array.size() == too.size();
            for (int at = 0; same && at < array.size(); at++) {
                same = same(array.get(at), too.get(at));
            }
            return same;
        }
        return one.equals(other);
    }
}
