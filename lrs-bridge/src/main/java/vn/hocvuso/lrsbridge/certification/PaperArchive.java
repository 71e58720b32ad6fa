package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.PaperFile;

/** What makes a PDF keep: PDF/A-3b metadata, a colour profile, and the credential attached as its data (ISO 19005-3). */
final class PaperArchive {
    static final String PROOF = "certificate" + LogProof.FILE_EXTENSION;

    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private PaperArchive() {}

    /** What lies in the paper. */
    record Enclosed(JsonObject credential, Optional<LogProof> proof) {}

    static void complete(PDDocument document, String title, Enclosed enclosed, Instant made) throws IOException {
        document.setVersion(1.7f);
        // the file's identifier comes from its making, not from the moment of writing
        document.setDocumentId(made.toEpochMilli());
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi-VN");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        describe(document, title, made);
        colour(document);
        attach(document, enclosed, made);
    }

    private static void describe(PDDocument document, String title, Instant made) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(calendar(made));
        document.getDocumentInformation().setModificationDate(calendar(made));
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, made).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String xmp(String title, Instant made) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about=""
                        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                        xmlns:dc="http://purl.org/dc/elements/1.1/"
                        xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                      <pdfaid:part>3</pdfaid:part>
                      <pdfaid:conformance>B</pdfaid:conformance>
                      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                      <xmp:CreateDate>%s</xmp:CreateDate>
                      <xmp:ModifyDate>%2$s</xmp:ModifyDate>
                    </rdf:Description>
                  </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(title.replace("&", "&amp;").replace("<", "&lt;"), made.toString());
    }

    private static void colour(PDDocument document) throws IOException {
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(PROFILE));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private static void attach(PDDocument document, Enclosed enclosed, Instant made) throws IOException {
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        files.put(
                PaperFile.CREDENTIAL,
                file(document, PaperFile.CREDENTIAL, CredentialJson.bytes(enclosed.credential()), made));
        if (enclosed.proof().isPresent()) {
            byte[] proof = enclosed.proof().get().toString().getBytes(StandardCharsets.UTF_8);
            files.put(PROOF, file(document, PROOF, proof, made));
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        files.values().forEach(associated::add);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private static PDComplexFileSpecification file(PDDocument document, String name, byte[] content, Instant made)
            throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        boolean credential = name.equals(PaperFile.CREDENTIAL);
        file.setSubtype(credential ? "application/vc" : "text/plain");
        file.setSize(content.length);
        file.setCreationDate(calendar(made));
        file.setModDate(calendar(made));
        PDComplexFileSpecification attached = new PDComplexFileSpecification();
        attached.setFile(name);
        attached.setFileUnicode(name);
        attached.setFileDescription(
                credential
                        ? "Giấy xác nhận điện tử đã ký / the signed credential"
                        : "Bằng chứng trong nhật ký công khai / proof that it is in the public log");
        attached.setEmbeddedFile(file);
        attached.setEmbeddedFileUnicode(file);
        attached.getCOSObject().setName("AFRelationship", credential ? "Data" : "Supplement");
        return attached;
    }

    private static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }
}
