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
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.PaperFile;
import vn.hocvuso.lrsbridge.verifying.PaperOrigin;

/** What makes a PDF keep: PDF/A-3b metadata, a colour profile, and the credential attached as its data (ISO 19005-3). */
final class PaperArchive {
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private PaperArchive() {}

    /**
     * What lies in the paper.
     *
     * @param maker signs the file as it is made
     */
    record Enclosed(JsonObject credential, Optional<LogProof> proof, CredentialSigner maker) {}

    /** A file that lies in another. */
    private record Attachment(String name, String mediaType, String relationship, String description) {}

    private static final Attachment CREDENTIAL = new Attachment(
            PaperFile.CREDENTIAL, "application/vc", "Data", "Giấy xác nhận điện tử đã ký / the signed credential");
    private static final Attachment PROOF = new Attachment(
            "certificate" + LogProof.FILE_EXTENSION,
            "text/plain",
            "Supplement",
            "Bằng chứng trong nhật ký công khai / proof that it is in the public log");
    private static final Attachment ORIGIN = new Attachment(
            PaperOrigin.FILE,
            PaperOrigin.MEDIA_TYPE,
            "Supplement",
            "Chữ ký của hệ thống trên tệp này / the signature over this file by the system that made it");

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
        put(files, CREDENTIAL, packed(document, CredentialJson.bytes(enclosed.credential()), made));
        if (enclosed.proof().isPresent()) {
            byte[] proof = enclosed.proof().get().toString().getBytes(StandardCharsets.UTF_8);
            put(files, PROOF, packed(document, proof, made));
        }
        put(files, ORIGIN, plain(document, PaperOrigin.room(enclosed.maker()), made));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        files.values().forEach(associated::add);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private static PDEmbeddedFile packed(PDDocument document, byte[] content, Instant made) throws IOException {
        return dated(
                new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE),
                content.length,
                made);
    }

    /** Bytes that stand in the file as they are. */
    private static PDEmbeddedFile plain(PDDocument document, byte[] content, Instant made) throws IOException {
        return dated(new PDEmbeddedFile(document, new ByteArrayInputStream(content)), content.length, made);
    }

    private static PDEmbeddedFile dated(PDEmbeddedFile file, int size, Instant made) {
        file.setSize(size);
        file.setCreationDate(calendar(made));
        file.setModDate(calendar(made));
        return file;
    }

    private static void put(Map<String, PDComplexFileSpecification> files, Attachment attachment, PDEmbeddedFile file) {
        file.setSubtype(attachment.mediaType());
        PDComplexFileSpecification attached = new PDComplexFileSpecification();
        attached.setFile(attachment.name());
        attached.setFileUnicode(attachment.name());
        attached.setFileDescription(attachment.description());
        attached.setEmbeddedFile(file);
        attached.setEmbeddedFileUnicode(file);
        attached.getCOSObject().setName("AFRelationship", attachment.relationship());
        files.put(attachment.name(), attached);
    }

    private static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }
}
