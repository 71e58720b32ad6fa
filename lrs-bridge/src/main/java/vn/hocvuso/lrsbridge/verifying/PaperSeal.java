package vn.hocvuso.lrsbridge.verifying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * The digital signatures that an office has put on a paper (ISO 32000-1, 12.8): who made them, and whether they hold.
 * They hold when the last one covers the whole file, each is intact, and all that was written after the paper was made
 * is signatures. Whether a certificate belongs to whom it names is for its authority to say, not for us.
 *
 * @param signers in the order in which they signed
 * @param fault why they do not hold
 */
public record PaperSeal(List<Signer> signers, Optional<Fault> fault) {
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_REVISIONS = 16;

    public PaperSeal {
        signers = List.copyOf(signers);
    }

    /**
     * Who signed, as the certificate says.
     *
     * @param subject name, office and organisation; never a personal number, which such certificates often carry
     * @param issuer who gave the certificate
     * @param serial of the certificate, in hexadecimal digits
     * @param at when, by the clock of who signed
     */
    public record Signer(String subject, String issuer, String serial, Optional<Instant> at) {}

    /** Why signatures do not hold. */
    public enum Fault {
        /** Something stands in the file that no signature covers. */
        PARTLY_COVERED,
        /** What was signed is not what stands in the file. */
        ALTERED,
        /** The certificate's key did not make the signature, or not while the certificate was valid. */
        NOT_BY_ITS_CERTIFICATE,
        /** The digest is one that can be forged today. */
        WEAK,
        /** A signature of a kind that we do not know. */
        UNREADABLE,
        /** More was written into the file than signatures. */
        MORE_THAN_SIGNED
    }

    /**
     * Looks at the signatures of a file; nothing when it has none.
     *
     * @throws IllegalArgumentException when it is no PDF
     */
    public static Optional<PaperSeal> of(byte[] file) {
        PackedStreams.demandBounded(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            return of(document, file);
        } catch (IOException | RuntimeException e) {
            // PDFBox meets broken structures with exceptions of many kinds
            throw new IllegalArgumentException("not readable as a PDF: " + e.getMessage(), e);
        }
    }

    static Optional<PaperSeal> of(PDDocument document, byte[] file) throws IOException {
        List<PDSignature> signatures = document.getSignatureDictionaries();
        if (signatures.isEmpty()) {
            return Optional.empty();
        }
        List<Span> spans = signatures.stream()
                .flatMap(one -> Span.of(one, file).stream())
                .sorted(Comparator.comparingInt(Span::end))
                .toList();
        List<Signer> signers = spans.stream()
                .flatMap(span -> span.cms().stream().map(cms -> cms.signer(span.at())))
                .toList();
        boolean whole =
                spans.size() == signatures.size() && spans.get(spans.size() - 1).end() == file.length;
        Optional<Fault> fault = whole
                ? spans.stream()
                        .flatMap(span ->
                                span.cms().map(CmsSignature::fault).orElse(Optional.of(Fault.UNREADABLE)).stream())
                        .findFirst()
                : Optional.of(Fault.PARTLY_COVERED);
        boolean more = fault.isEmpty() && !onlySigned(document, file);
        return Optional.of(new PaperSeal(signers, more ? Optional.of(Fault.MORE_THAN_SIGNED) : fault));
    }

    private static boolean onlySigned(PDDocument document, byte[] file) throws IOException {
        try (PDDocument before = Loader.loadPDF(made(file))) {
            return SignatureUpdate.onlySigns(before, document);
        }
    }

    /** A file as it was made, without what was appended when it was signed. */
    static byte[] made(byte[] file) {
        List<Integer> revisions = revisions(file);
        return Arrays.copyOf(file, revisions.isEmpty() ? 0 : revisions.get(0));
    }

    /** Where the revisions of a file end: the file as it was made first, then after each update. */
    public static List<Integer> revisions(byte[] file) {
        List<Integer> ends = new ArrayList<>();
        for (int at = 0; at + END.length <= file.length && ends.size() < MOST_REVISIONS; at++) {
            if (file[at] == '%' && Arrays.equals(file, at, at + END.length, END, 0, END.length)) {
                ends.add(afterLine(file, at + END.length));
            }
        }
        return ends;
    }

    private static int afterLine(byte[] file, int at) {
        int end = at < file.length && file[at] == '\r' ? at + 1 : at;
        return end < file.length && file[end] == '\n' ? end + 1 : end;
    }

    /**
     * What a signature covers: the file from its begin to its end, but for the signature itself.
     *
     * @param end where it ends
     * @param cms the signature, if it is one that we know
     * @param at when it says that it was made
     */
    private record Span(int end, Optional<CmsSignature> cms, Optional<Instant> at) {

        /** Nothing when it does not begin with the file, or leaves out more than itself. */
        static Optional<Span> of(PDSignature signature, byte[] file) {
            int[] range = signature.getByteRange();
            byte[] contents = signature.getContents();
            boolean sound = range != null
                    && contents != null
                    && range.length == 4
                    && range[0] == 0
                    && range[1] > 0
                    && range[2] > range[1]
                    && range[3] > 0
                    && range[2] <= file.length - range[3]
                    && leavesOutItself(file, range, contents);
            return sound
                    ? Optional.of(new Span(
                            range[2] + range[3],
                            CmsSignature.of(contents, covered(file, range)),
                            Optional.ofNullable(signature.getSignDate()).map(Calendar::toInstant)))
                    : Optional.empty();
        }

        private static boolean leavesOutItself(byte[] file, int[] range, byte[] contents) {
            String gap = new String(file, range[1], range[2] - range[1], StandardCharsets.US_ASCII);
            return gap.equalsIgnoreCase("<" + HexFormat.of().formatHex(contents) + ">");
        }

        private static byte[] covered(byte[] file, int[] range) {
            byte[] covered = Arrays.copyOf(file, range[1] + range[3]);
            System.arraycopy(file, range[2], covered, range[1], range[3]);
            return covered;
        }
    }
}
