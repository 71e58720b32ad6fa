package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

/**
 * A paper as somebody hands it in: a PDF with the credential attached (ISO 19005-3), and the words that people read on
 * it.
 *
 * @param logProof the proof attached beside the credential
 * @param words all text of its pages as it was made, composed, with single spaces; read when somebody asks, which may fail
 *     as reading the file may
 * @param origin what the system that made it signed of the file
 * @param seal the digital signatures that an office put on it
 */
public record PaperFile(
        JsonObject credential,
        Optional<LogProof> logProof,
        Supplier<String> words,
        Optional<PaperOrigin> origin,
        Optional<PaperSeal> seal) {
    /** What a paper's attached credential is called. */
    public static final String CREDENTIAL = "credential.json";

    private static final byte[] MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** The mark may stand a little later, and some programs write something before it. */
    private static final int MARK_WITHIN = 1024;

    private static final int MOST_ATTACHMENTS = 32;
    static final int MOST_PAGES = 20;
    private static final int LARGEST_ATTACHMENT = 1 << 20;
    private static final String LETTER_UNKNOWN = "?";

    /** Whether these bytes begin as a PDF. */
    public static boolean looksLikeOne(byte[] file) {
        int last = Math.min(file.length, MARK_WITHIN) - MARK.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(file, at, at + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a paper.
     *
     * @throws IllegalArgumentException when it is no PDF, is locked, or has no credential attached
     */
    public static PaperFile read(byte[] file) {
        PackedStreams.demandBounded(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            Map<String, byte[]> attached = attachments(document);
            byte[] credential = attached.get(CREDENTIAL);
            if (credential == null || document.getNumberOfPages() > MOST_PAGES) {
                throw new IllegalArgumentException("the PDF has no credential attached");
            }
            Optional<PaperSeal> seal = PaperSeal.of(document, file);
            byte[] made = seal.isPresent() ? PaperSeal.made(file) : file;
            return new PaperFile(
                    CredentialJson.parse(credential),
                    proof(attached),
                    () -> PaperWords.of(made),
                    Optional.ofNullable(attached.get(PaperOrigin.FILE)).map(signed -> PaperOrigin.of(signed, made)),
                    seal);
        } catch (IOException | RuntimeException e) {
            // PDFBox meets broken structures with exceptions of many kinds
            throw new IllegalArgumentException("not readable as a certificate in PDF: " + e.getMessage(), e);
        }
    }

    private static Optional<LogProof> proof(Map<String, byte[]> attached) {
        return attached.entrySet().stream()
                .filter(file -> file.getKey().endsWith(LogProof.FILE_EXTENSION))
                .map(file -> LogProof.parse(new String(file.getValue(), StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static Map<String, byte[]> attachments(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode root = names == null ? null : names.getEmbeddedFiles();
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (root != null) {
            collect(root, files, 0);
        }
        return files;
    }

    private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, Map<String, byte[]> files, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            for (Map.Entry<String, PDComplexFileSpecification> file : here.entrySet()) {
                keep(file.getKey(), file.getValue(), files);
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null && depth < 4) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
                collect(kid, files, depth + 1);
            }
        }
    }

    private static void keep(String name, PDComplexFileSpecification file, Map<String, byte[]> files)
            throws IOException {
        if (file.getEmbeddedFile() == null || files.size() >= MOST_ATTACHMENTS) {
            return;
        }
        try (var content = file.getEmbeddedFile().getCOSObject().createInputStream()) {
            byte[] bytes = content.readNBytes(LARGEST_ATTACHMENT + 1);
            if (bytes.length > LARGEST_ATTACHMENT || files.put(name, bytes) != null) {
                throw new IllegalArgumentException("an attachment is too large, or there twice: " + name);
            }
        }
    }

    /**
     * Whether it is unchanged: the file is as it was made, but for an office's signatures, which hold, and says what the
     * credential in it says.
     *
     * @param keys of the issuer; nothing when they could not be had
     */
    Check unchanged(Optional<List<Multikey>> keys) {
        return seal.map(one -> PaperSealWords.check(
                        one, one.fault().isPresent() ? Question.PAPER.answer(Outcome.UNKNOWN) : asMade(keys)))
                .orElseGet(() -> asMade(keys));
    }

    /** Nothing of the words is read where the file itself is another: reading them is dear, and strangers write them. */
    private Check asMade(Optional<List<Multikey>> keys) {
        Optional<PaperOrigin.Found> found = keys.flatMap(known -> origin.map(one -> one.by(known)));
        if (found.filter(one -> one != PaperOrigin.Found.AS_MADE).isPresent()) {
            return PaperOriginWords.check(found.get());
        }
        Outcome words = saysTheSame();
        if (words == Outcome.FAILED || keys.isEmpty()) {
            return Question.PAPER.answer(words == Outcome.FAILED ? words : Outcome.UNKNOWN);
        }
        return found.map(PaperOriginWords::check)
                .orElseGet(() -> withWhatToSee(Question.PAPER.answer(Outcome.UNKNOWN)));
    }

    /** Letters can be in a file and yet be covered by others: so people are told what they must see. */
    private Check withWhatToSee(Check check) {
        String name = String.join(", ", names().toList());
        String number = String.join(", ", number().toList());
        return check.with(
                "Trên giấy phải đọc thấy tên " + name + " và số vào sổ gốc " + number
                        + "; nếu thấy khác thì giấy đã bị sửa.",
                "One must read the name " + name + " and the register number " + number
                        + " on it; who reads others looks at an altered paper.");
    }

    /**
     * Whether the words of the file are those of the credential in it: name, register number and competencies. Letters
     * that the paper's font lacks may stand for others there, so such a name proves nothing by itself.
     */
    private Outcome saysTheSame() {
        String read = words.get();
        List<String> missing = said().map(PaperWords::composed)
                .filter(text -> !read.contains(text))
                .toList();
        boolean strange = read.contains(LETTER_UNKNOWN) || read.contains("…") || read.contains("...");
        return missing.isEmpty() ? Outcome.PASSED : strange ? Outcome.UNKNOWN : Outcome.FAILED;
    }

    private JsonObject subject() {
        return CredentialJson.object(credential, "credentialSubject").orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private Stream<String> names() {
        return CredentialJson.values(subject(), "identifier").stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(one -> CredentialJson.text(one.asJsonObject(), "identityHash").stream());
    }

    private Stream<String> number() {
        return CredentialJson.text(subject(), "licenseNumber").stream();
    }

    private Stream<String> said() {
        Stream<String> results = CredentialJson.object(subject(), "achievement").stream()
                .flatMap(achievement -> CredentialJson.values(achievement, "resultDescription").stream())
                .filter(JsonObject.class::isInstance)
                .flatMap(one -> CredentialJson.text(one.asJsonObject(), "name").stream())
                .map(name -> name.replaceFirst("^\\S+ ", ""));
        return Stream.of(names(), number(), results).flatMap(all -> all);
    }
}
