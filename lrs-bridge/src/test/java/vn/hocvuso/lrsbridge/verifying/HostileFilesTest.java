package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;
import vn.hocvuso.lrsbridge.certification.SamplePaper;
import vn.hocvuso.lrsbridge.certification.SigningOffice;
import vn.hocvuso.lrsbridge.testing.Mutations;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Verdict;

/** Small files that were made to take long, or all memory: each is answered, and none is called valid. */
@Timeout(60)
class HostileFilesTest {
    private static final byte[] PAPER = SamplePaper.paper(
            SampleIssuer.HOLDER, List.of("Sử dụng điện thoại thông minh", "Dùng dịch vụ công trực tuyến"));
    private static final byte[] OF_UNKNOWN_ORIGIN = PaperForgeries.withoutItsOrigin(PAPER);

    private static VerificationReport verified(byte[] file) {
        return new Verification(
                        new SampleSources(
                                did -> Optional.of(SampleIssuer.didDocument()),
                                list -> Optional.of(SampleIssuer.statusList())),
                        Clock.fixed(SampleIssuer.NOW, ZoneOffset.UTC))
                .verify(file);
    }

    private static void assertNoCredential(byte[] file) {
        assertThat(verified(file).checks()).singleElement().isEqualTo(Question.WELL_FORMED.answer(Outcome.FAILED));
    }

    /** A drawing that draws another ten times, which draws another ten times, and so on. */
    private static SigningOffice.Change nested(int deep, int times) {
        return document -> {
            PDPage page = document.getPage(0);
            PDFormXObject inner = form(document, "0 0 m\n", Optional.empty());
            for (int level = 1; level < deep; level++) {
                inner = form(document, "/F Do\n".repeat(times), Optional.of(inner));
            }
            PDResources resources = page.getResources();
            resources.put(COSName.getPDFName("F"), inner);
            PDStream contents = new PDStream(document);
            try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("/F Do\n".repeat(times).getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(contents);
        };
    }

    private static PDFormXObject form(PDDocument document, String drawing, Optional<PDFormXObject> of)
            throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        PDResources resources = new PDResources();
        of.ifPresent(inner -> resources.put(COSName.getPDFName("F"), inner));
        form.setResources(resources);
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    @Test
    void aDrawingThatDrawsWithoutEndIsNotFollowed() {
        for (int deep : List.of(6, 12, 40)) {
            assertNoCredential(PaperForgeries.saved(OF_UNKNOWN_ORIGIN, nested(deep, 10)));
        }
        assertNoCredential(PaperForgeries.saved(OF_UNKNOWN_ORIGIN, nested(3, 20_000)));
    }

    @Test
    void noWordIsReadOfAFileThatIsNotAsItWasMade() {
        VerificationReport changed = verified(PaperForgeries.saved(PAPER, nested(12, 10)));

        assertThat(changed.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(changed.checks()).contains(PaperOriginWords.check(PaperOrigin.Found.CHANGED));
    }

    @Test
    void noWordIsReadOfAPaperWhoseCredentialIsBad() {
        byte[] bad = PaperForgeries.saved(OF_UNKNOWN_ORIGIN, document -> {
            nested(12, 10).to(document);
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            COSStream credential = Objects.requireNonNull(files.get(PaperFile.CREDENTIAL))
                    .getEmbeddedFile()
                    .getCOSObject();
            String altered = SampleIssuer.credential().toString().replace(SampleIssuer.HOLDER, "Kẻ Khác");
            try (OutputStream out = credential.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(altered.getBytes(StandardCharsets.UTF_8));
            }
        });

        VerificationReport report = verified(bad);

        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.checks()).contains(Question.PAPER.answer(Outcome.UNKNOWN));
    }

    private static byte[] zeros(int mebibytes, int times) throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        OutputStream out = packed;
        for (int layer = 0; layer < times; layer++) {
            out = new DeflaterOutputStream(out);
        }
        try (OutputStream all = out) {
            for (int part = 0; part < mebibytes; part++) {
                all.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] withStream(byte[] packed, COSName... filters) {
        return PaperForgeries.saved(OF_UNKNOWN_ORIGIN, document -> {
            COSStream bomb = document.getDocument().createCOSStream();
            try (OutputStream out = bomb.createRawOutputStream()) {
                out.write(packed);
            }
            bomb.setItem(COSName.FILTER, filters[0]);
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, bomb);
        });
    }

    @Test
    void aFileThatUnpacksToFarMoreThanAPaperIsNotUnpacked() throws IOException {
        assertNoCredential(withStream(zeros(200, 1), COSName.FLATE_DECODE));
        assertNoCredential(withStream(zeros(200, 2), COSName.FLATE_DECODE));
        assertNoCredential(withStream(zeros(1, 1), COSName.LZW_DECODE));
        assertNoCredential(withStream(zeros(1, 1), COSName.getPDFName("LZW")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/LZWDecode", "/LZW ", "/#4cZWDecode", "/LZ#57#44ecode", "/L#5aW>>", "/#4C#5A#57]"})
    void thePackingIsRefusedHoweverItsNameIsWritten(String name) {
        assertThatThrownBy(() -> PackedStreams.demandBounded(after(PAPER, name)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "xLZWDecode", "/LZ", "/LZWx", "#4c#5a#57", "/lzwdecode "})
    void lettersThatStandInAPackedStreamByChanceAreNoPacking(String letters) {
        PackedStreams.demandBounded(after(PAPER, letters));
    }

    /** A table that names thousands of millions of letters: a paper, unpacked, in which one line was written over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<00000000> <FFFFFFFF> <0041>",
                "<0000> <FFFF> <0041>",
                "<0011> <0010> <0041>",
                "<00> <FF> <00>",
                "<0011> % <FFFFFFFF>\n<00000011> <0041>",
                "<0011><FFFFFFFF><0041>",
                "<0011> <0011> [<0041>]"
            })
    void aFontWhoseTableOfLettersIsNoPapersIsNotRead(String line) throws IOException {
        byte[] hostile = new String(unpacked(PAPER), StandardCharsets.ISO_8859_1)
                .replaceFirst("<[0-9A-F]{4}> <[0-9A-F]{4}> <[0-9A-F]{4}>", line)
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> PaperWords.of(hostile)).isInstanceOf(IllegalArgumentException.class);
        assertThat(PaperWords.of(unpacked(PAPER))).contains(PaperWords.composed(SampleIssuer.HOLDER));
    }

    @Test
    void aPaperThatIsBrokenAtRandomIsReadOrRefusedInTime() throws IOException {
        byte[] paper = unpacked(PAPER);
        for (int seed = 0; seed < 500; seed++) {
            byte[] broken = paper;
            Mutations mutations = new Mutations(seed);
            for (int place = 0; place <= seed % 40; place++) {
                broken = mutations.of(broken);
            }
            byte[] hostile = broken;
            Throwable refused = catchThrowable(() -> PaperWords.of(hostile));
            assertThat(refused == null || refused instanceof IllegalArgumentException)
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** The same file with its streams as they are read, so that what is in them can be changed. */
    private static byte[] unpacked(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            for (COSObjectKey key :
                    List.copyOf(document.getDocument().getXrefTable().keySet())) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && stream.containsKey(COSName.FILTER)) {
                    byte[] content;
                    try (InputStream in = stream.createInputStream()) {
                        content = in.readAllBytes();
                    }
                    stream.removeItem(COSName.FILTER);
                    try (OutputStream out = stream.createRawOutputStream()) {
                        out.write(content);
                    }
                }
            }
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            document.save(saved, CompressParameters.NO_COMPRESSION);
            return saved.toByteArray();
        }
    }

    private static byte[] after(byte[] paper, String text) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(paper);
        both.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return both.toByteArray();
    }

    @Test
    void aFileOfCountlessStreamsOrBracketsIsNoCredential() {
        for (String part : List.of("stream\nx\u009c", "[", "<<", "<</a ", "1 0 obj [", "(")) {
            String file =
                    "%PDF-1.4\n1 0 obj\n" + part.repeat(1_000_000) + "\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

            assertNoCredential(file.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void aPaperOfOursAndOneThatAnOfficeSignedAreFarFromAnyBound() {
        assertThat(verified(PAPER).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verified(SigningOffice.withRsa().sign(PAPER)).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verified(OF_UNKNOWN_ORIGIN).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    private static byte[] withSubject(JsonValue inner) {
        JsonObject credential = SampleIssuer.credential();
        JsonObject subject = Json.createObjectBuilder(credential.getJsonObject("credentialSubject"))
                .add("evidence", inner)
                .build();
        return CredentialJson.bytes(Json.createObjectBuilder(credential)
                .add("credentialSubject", subject)
                .build());
    }

    private static JsonArrayBuilder many(int count, JsonObject one) {
        JsonArrayBuilder many = Json.createArrayBuilder();
        for (int place = 0; place < count; place++) {
            many.add(one);
        }
        return many;
    }

    @Test
    void contextsInsideOfACredentialAreNotWorkedOut() {
        JsonObject one = Json.createObjectBuilder()
                .add("@context", "https://www.w3.org/ns/credentials/v2")
                .add("id", "urn:x:1")
                .build();

        assertThat(verified(withSubject(many(2_000, one).build())).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verified(withSubject(Json.createArrayBuilder().add(one).build()))
                        .verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void neitherAreThousandsOfObjectsNorOfContextsAtItsHead() {
        JsonObject one = Json.createObjectBuilder().add("type", "Profile").build();
        JsonArrayBuilder contexts = Json.createArrayBuilder();
        for (int place = 0; place < 4_000; place++) {
            contexts.add("https://www.w3.org/ns/credentials/v2");
        }
        JsonObject repeated = Json.createObjectBuilder(SampleIssuer.credential())
                .add("@context", contexts)
                .build();

        assertThat(verified(withSubject(many(9_000, one).build())).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verified(CredentialJson.bytes(repeated)).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aTextLongerThanAnyCredentialIsNone() {
        assertNoCredential(("{\"a\":\"" + "x".repeat(CredentialJson.LONGEST) + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
