package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.ISSUER_KEY;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.LOGGED;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.PAPER;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.SIGNATURE_JCS;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.SIGNATURE_QR;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.SIGNATURE_RDFC;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.STATUS;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.VALIDITY_PERIOD;
import static vn.hocvuso.lrsbridge.verifying.VerificationReport.Question.WELL_FORMED;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;
import vn.hocvuso.lrsbridge.certification.SamplePaper;
import vn.hocvuso.lrsbridge.certification.SigningOffice;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Verdict;

/** What forgers try, each by its name, and the reason for which it fails. */
class TamperingTest {
    private static final JsonObject CREDENTIAL = SampleIssuer.credential();
    private static final CredentialSigner STRANGER = SampleIssuer.newKey().signerFor(SampleIssuer.DID);
    private static final List<String> COMPETENCIES =
            List.of("Sử dụng điện thoại thông minh", "Dùng dịch vụ công trực tuyến");
    private static final byte[] PAPER_FILE = SamplePaper.paper(SampleIssuer.HOLDER, COMPETENCIES);

    /** What a verifier knows, and what is handed to it. */
    private record World(JsonObject didDocument, JsonObject statusList, int provenEntry, Instant now) {
        static World sound() {
            return new World(SampleIssuer.didDocument(), SampleIssuer.statusList(), 5, SampleIssuer.NOW);
        }

        World with(JsonObject list) {
            return new World(didDocument, list, provenEntry, now);
        }

        Verification verification() {
            return new Verification(
                    new SampleSources(
                            did -> Optional.of(didDocument),
                            list -> Optional.of(statusList),
                            List.of(SampleIssuer.LOG.key()),
                            Optional.of(SampleIssuer.LOG.proof(provenEntry))),
                    Clock.fixed(now, ZoneOffset.UTC));
        }
    }

    /** One kind: what is handed over, in which world, and which checks fail. */
    private record Kind(String name, Supplier<VerificationReport> check, Set<Question> fails) {}

    private static Kind altered(String name, byte[] copy) {
        // what is signed is what is logged: an altered copy is not the one in the log either
        return new Kind(
                name, () -> World.sound().verification().verify(copy), Set.of(SIGNATURE_RDFC, SIGNATURE_JCS, LOGGED));
    }

    private static Kind changed(String name, UnaryOperator<JsonObject> change, Question... fails) {
        return new Kind(name, () -> World.sound().verification().verify(change.apply(CREDENTIAL)), Set.of(fails));
    }

    private static Kind inWorld(String name, World world, Question... fails) {
        return new Kind(name, () -> world.verification().verify(CREDENTIAL), Set.of(fails));
    }

    private static Kind paper(String name, String holder, List<String> competencies, Question... fails) {
        return new Kind(
                name,
                () -> World.sound().verification().verify(SamplePaper.paper(holder, competencies)),
                Set.of(fails));
    }

    private static Kind qr(String name, Supplier<SignedQr> qr, Question... fails) {
        return new Kind(
                name,
                () -> World.sound().verification().verify(qr.get(), URI.create("https://hocvuso.example.vn")),
                Set.of(fails));
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        Tampering.of(CREDENTIAL).forEach((what, copy) -> kinds.add(altered("another value: " + what, copy)));
        kinds.add(altered("proof values of another", Tampering.proofValues(CREDENTIAL)));
        kinds.addAll(proofs());
        kinds.addAll(members());
        kinds.addAll(worlds());
        kinds.addAll(papers());
        kinds.addAll(qrs());
        return kinds;
    }

    private static List<Kind> proofs() {
        JsonArray proofs = CREDENTIAL.getJsonArray("proof");
        return List.of(
                changed(
                        "the proof over the meaning is taken out",
                        proof(List.of(proofs.getJsonObject(1))),
                        SIGNATURE_RDFC,
                        LOGGED),
                changed(
                        "the proof over the text is taken out",
                        proof(List.of(proofs.getJsonObject(0))),
                        SIGNATURE_JCS,
                        LOGGED),
                changed("all proofs are taken out", proof(List.of()), WELL_FORMED),
                changed(
                        "the day of the proofs is another",
                        eachProof("created", "2026-11-20T00:00:00Z"),
                        SIGNATURE_RDFC,
                        SIGNATURE_JCS,
                        LOGGED),
                changed(
                        "the proofs are of another purpose",
                        eachProof("proofPurpose", "authentication"),
                        SIGNATURE_RDFC,
                        SIGNATURE_JCS,
                        LOGGED),
                changed(
                        "the proofs name the key of another",
                        eachProof("verificationMethod", "did:web:other.example#key"),
                        ISSUER_KEY,
                        LOGGED));
    }

    private static List<Kind> members() {
        JsonObject forged = SampleIssuer.issuedBy(STRANGER);
        return List.of(
                new Kind(
                        "signed with a key that is not the issuer's",
                        () -> World.sound().verification().verify(forged),
                        Set.of(ISSUER_KEY, LOGGED)),
                changed(
                        "a context is added that gives words another meaning",
                        one -> Json.createObjectBuilder(one)
                                .add(
                                        "@context",
                                        Json.createArrayBuilder(one.getJsonArray("@context"))
                                                .add(Json.createObjectBuilder()
                                                        .add("name", "https://evil.example/name")))
                                .build(),
                        WELL_FORMED),
                changed(
                        "a member without a meaning is slipped in",
                        one -> Json.createObjectBuilder(one)
                                .add("ghiChu", "đã kiểm tra")
                                .build(),
                        WELL_FORMED),
                changed(
                        "an end of validity is added",
                        one -> Json.createObjectBuilder(one)
                                .add("validUntil", "2099-01-01T00:00:00Z")
                                .build(),
                        SIGNATURE_RDFC,
                        SIGNATURE_JCS,
                        LOGGED),
                changed(
                        "the status is taken out",
                        one -> Json.createObjectBuilder(one)
                                .remove("credentialStatus")
                                .build(),
                        SIGNATURE_RDFC,
                        SIGNATURE_JCS,
                        LOGGED));
    }

    private static List<Kind> worlds() {
        World sound = World.sound();
        JsonObject withdrawn = new DidDocument(
                        SampleIssuer.DID, List.of(new DidDocument.Key(SampleIssuer.SIGNER.publicKey(), false)))
                .toJson();
        Instant before = Instant.parse("2026-11-23T01:00:00Z");
        return List.of(
                inWorld("it was revoked", sound.with(SampleIssuer.statusList(SampleIssuer.INDEX)), STATUS),
                inWorld(
                        "the issuer withdrew the key",
                        new World(withdrawn, sound.statusList(), 5, sound.now()),
                        ISSUER_KEY),
                inWorld(
                        "it is shown before its time",
                        new World(sound.didDocument(), sound.statusList(), 5, before),
                        VALIDITY_PERIOD),
                inWorld(
                        "the log's proof is of another certificate",
                        new World(sound.didDocument(), sound.statusList(), 2, sound.now()),
                        LOGGED));
    }

    private static List<Kind> papers() {
        List<Kind> kinds = new ArrayList<>(List.of(
                paper("another name is printed over the credential", "Nguyễn Thị Hương", COMPETENCIES, PAPER),
                paper(
                        "the paper lacks a competency that was signed",
                        SampleIssuer.HOLDER,
                        COMPETENCIES.subList(0, 1),
                        PAPER),
                file("a paper is made by somebody else from a true credential", madeBy(STRANGER)),
                file(
                        "a paper that was drawn anew is signed by an office",
                        SigningOffice.withRsa().sign(PaperForgeries.redrawn(PAPER_FILE)))));
        PaperForgeries.of(PAPER_FILE).forEach((what, forged) -> kinds.add(file("of a paper: " + what, forged)));
        return kinds;
    }

    private static Kind file(String name, byte[] file) {
        return new Kind(name, () -> World.sound().verification().verify(file), Set.of(PAPER));
    }

    private static byte[] madeBy(CredentialSigner maker) {
        return SamplePaper.madeBy(maker, SampleIssuer.HOLDER, COMPETENCIES);
    }

    private static List<Kind> qrs() {
        QrStatement other = new QrStatement(
                SampleIssuer.DID,
                SampleIssuer.statement().id(),
                SampleIssuer.statement().issued(),
                Optional.empty(),
                new QrStatement.Named("Người Khác", "Kỹ năng số cơ bản cho người dân", "12/2026"),
                SampleIssuer.statement().status(),
                SampleIssuer.statement().credential());
        String pasted = SampleIssuer.withThePayloadOf(
                SignedQr.of(other, STRANGER).address(URI.create("https://hocvuso.example.vn")));
        return List.of(
                qr("the QR says another name than was signed", () -> SignedQr.parse(pasted), ISSUER_KEY, SIGNATURE_QR),
                qr("the QR is signed by a stranger", () -> SignedQr.of(other, STRANGER), ISSUER_KEY, SIGNATURE_QR));
    }

    private static UnaryOperator<JsonObject> proof(List<JsonObject> proofs) {
        JsonArrayBuilder kept = Json.createArrayBuilder();
        proofs.forEach(kept::add);
        JsonArray array = kept.build();
        return one -> Json.createObjectBuilder(one).add("proof", array).build();
    }

    private static UnaryOperator<JsonObject> eachProof(String member, String value) {
        return proof(CREDENTIAL.getJsonArray("proof").getValuesAs(JsonObject.class).stream()
                .map(one -> Json.createObjectBuilder(one).add(member, value).build())
                .toList());
    }

    @TestFactory
    Stream<DynamicTest> eachFailsForItsReason() {
        return kinds().stream()
                .map(kind -> dynamicTest(kind.name(), () -> {
                    VerificationReport report = kind.check().get();

                    assertThat(failed(report)).isEqualTo(kind.fails());
                    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
                }));
    }

    private static Set<Question> failed(VerificationReport report) {
        return report.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(Check::question)
                .collect(Collectors.toSet());
    }

    @Test
    void thereAreTwentyFiveKindsAndMoreAndWhatWasNotTamperedWithIsValid() {
        assertThat(kinds())
                .hasSizeGreaterThanOrEqualTo(25)
                .extracting(Kind::name)
                .doesNotHaveDuplicates();
        assertThat(World.sound().verification().verify(CREDENTIAL).verdict()).isEqualTo(Verdict.VALID);
        assertThat(World.sound().verification().verify(PAPER_FILE).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aPaperThatDoesNotSayWhoMadeItIsUndecidedAndTellsWhatMustBeReadOnIt() {
        VerificationReport report = World.sound()
                .verification()
                .verify(PaperForgeries.withoutItsOrigin(PaperForgeries.redrawn(PAPER_FILE)));

        assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(report.checks())
                .filteredOn(check -> check.outcome() != Outcome.PASSED)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.question()).isEqualTo(PAPER);
                    assertThat(check.vi()).contains("phải đọc thấy tên " + SampleIssuer.HOLDER);
                });
    }

    @Test
    void aListThatSomebodyElseSignedIsNotBelievedWhateverItSays() {
        JsonObject forged = StatusList.empty().issue(SampleIssuer.LIST, STRANGER, SampleIssuer.LIST_VALIDITY);
        VerificationReport report = World.sound().with(forged).verification().verify(CredentialJson.bytes(CREDENTIAL));

        assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
    }
}
