package vn.hocvuso.lrsbridge.certification;

import com.upokecenter.cbor.CBORObject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bouncycastle.util.encoders.Base32;
import vn.hocvuso.lrsbridge.auditing.KeyVault;
import vn.hocvuso.lrsbridge.auditing.SampleLog;
import vn.hocvuso.lrsbridge.auditing.VaultKey;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Achievement;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Alignment;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.CompetencyResult;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.EvidenceReference;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Holder;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Issuer;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.RegisterEntry;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.StatusEntry;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.verifying.Multikey;
import vn.hocvuso.lrsbridge.verifying.QrStatement;
import vn.hocvuso.lrsbridge.verifying.SignedQr;
import vn.hocvuso.lrsbridge.verifying.StatusList;

/** A commune that issues one certificate: what most tests of this chapter begin with. */
public final class SampleIssuer {
    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    public static final String DID = "did:web:hocvuso.example.vn";
    public static final URI LIST = URI.create("https://hocvuso.example.vn/status/1");
    public static final int INDEX = 94_567;
    public static final String HOLDER = "Nguyễn Thị Hường";
    public static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static final CredentialSigner SIGNER = newKey().signerFor(DID);
    public static final StatusList.Validity LIST_VALIDITY =
            new StatusList.Validity(Instant.parse("2026-11-22T00:00:00Z"), Instant.parse("2126-11-22T00:00:00Z"));

    /** The log in which the certificate stands at place 5. */
    public static final SampleLog LOG = SampleLog.of(5).with(LoggedCredential.entry(credential()));

    private SampleIssuer() {}

    /** A key of a keystore of its own. */
    public static SampleKey newKey() {
        try {
            Path file = Files.createTempDirectory("issuer").resolve("keys.p12");
            return new SampleKey(
                    KeyVault.underPublishedPassphrase(file, "for tests only".toCharArray(), Clock.systemUTC())
                            .newest(KeyVault.Purpose.CREDENTIAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that signs for whom it is told to. */
    public record SampleKey(VaultKey key) {
        public Multikey publicKey() {
            return Multikey.of(key.publicKey());
        }

        public CredentialSigner signerFor(String did) {
            return new VaultSigner(did, key);
        }
    }

    static CredentialFacts facts() {
        return facts(Holder.named(HOLDER));
    }

    static CredentialFacts facts(Holder holder) {
        return new CredentialFacts(
                URI.create("https://hocvuso.example.vn/certificates/0c6f3d1e-52f1-4f4d-9f0b-6a4f0f6f2f10"),
                new Issuer(
                        DID,
                        "Ủy ban nhân dân xã Hoài Đức",
                        Optional.of("People's Committee of Hoai Duc commune"),
                        URI.create("https://hocvuso.example.vn")),
                holder,
                achievement(),
                results(),
                List.of(new EvidenceReference(
                        URI.create("urn:uuid:6b1f1e0a-7c7d-4f51-8f0c-0d7a3f1c9b11"),
                        DIGEST,
                        "quiz-passed",
                        "2",
                        "Đạt bài kiểm tra, điểm 85,5 %",
                        "platform: do máy chủ của nền tảng học tập gửi")),
                new RegisterEntry(2026, 12, "Quyết định số 345/QĐ-UBND ngày 20/11/2026"),
                new StatusEntry(LIST, INDEX),
                Instant.parse("2026-11-23T01:30:00Z"),
                Optional.empty());
    }

    private static Achievement achievement() {
        return new Achievement(
                URI.create("https://hocvuso.example.vn/curricula/nguoi-dan/2026-1"),
                "KNS-ND",
                "2026-1",
                "Kỹ năng số cơ bản cho người dân",
                "Hoàn thành phổ cập kỹ năng số cơ bản.",
                "Đạt tất cả các năng lực của chương trình.",
                List.of(new Alignment(
                        "QĐ 757/QĐ-BKHCN",
                        "1.1",
                        "Sử dụng thiết bị số",
                        URI.create("https://hocvuso.example.vn/frameworks/757#1.1"),
                        "Quyết định số 12/QĐ-UBND ngày 05/01/2026, phụ lục 2")));
    }

    private static List<CompetencyResult> results() {
        return List.of(
                new CompetencyResult(
                        "KNS-1", "Sử dụng điện thoại thông minh", LocalDate.of(2026, 11, 2), Optional.of(85.5)),
                new CompetencyResult(
                        "KNS-2", "Dùng dịch vụ công trực tuyến", LocalDate.of(2026, 11, 9), Optional.empty()));
    }

    /** What is said, without a signature. */
    public static JsonObject unsecured() {
        return OpenBadge.unsecured(facts());
    }

    /** The same under the signature of another. */
    public static JsonObject issuedBy(CredentialSigner another) {
        return OpenBadge.issue(facts(), another, NOW);
    }

    /** One with hundreds of results and statements. */
    public static JsonObject large() {
        CredentialFacts small = facts();
        CredentialFacts large = new CredentialFacts(
                small.id(),
                small.issuer(),
                small.holder(),
                small.achievement(),
                IntStream.range(0, 200)
                        .mapToObj(i -> new CompetencyResult(
                                "KNS-" + i, "Năng lực", LocalDate.of(2026, 11, 2), Optional.of(80.0)))
                        .toList(),
                Collections.nCopies(500, small.evidence().get(0)),
                small.register(),
                small.status(),
                small.validFrom(),
                small.validUntil());
        return OpenBadge.issue(large, SIGNER, NOW);
    }

    public static JsonObject credential() {
        return OpenBadge.issue(facts(), SIGNER, NOW);
    }

    public static QrStatement statement() {
        return new QrStatement(
                DID,
                UUID.fromString("0c6f3d1e-52f1-4f4d-9f0b-6a4f0f6f2f10"),
                Instant.parse("2026-11-23T01:30:00Z"),
                Optional.empty(),
                new QrStatement.Named(HOLDER, "Kỹ năng số cơ bản cho người dân", "12/2026"),
                new QrStatement.Status(1, INDEX),
                new QrStatement.CredentialDigest(
                        LoggedCredential.entry(credential()).sha256()));
    }

    public static String qr() {
        return SignedQr.of(statement(), SIGNER).address(URI.create("https://hocvuso.example.vn"));
    }

    /** The QR with what another says under its own signature (RFC 9052, section 4.2: the third of four). */
    public static String withThePayloadOf(String other) {
        String address = qr();
        CBORObject pasted = message(address);
        pasted.set(2, message(other).get(2));
        return address.substring(0, address.indexOf('#') + 1)
                + new String(Base32.encode(pasted.EncodeToBytes()), StandardCharsets.US_ASCII).replace("=", "");
    }

    private static CBORObject message(String address) {
        String text = address.substring(address.indexOf('#') + 1);
        return CBORObject.DecodeFromBytes(Base32.decode(text + "=".repeat((8 - text.length() % 8) % 8)));
    }

    public static JsonObject didDocument() {
        return new DidDocument(DID, List.of(new DidDocument.Key(SIGNER.publicKey(), true))).toJson();
    }

    public static JsonObject statusList(int... revoked) {
        return StatusList.revoking(IntStream.of(revoked)).issue(LIST, SIGNER, LIST_VALIDITY);
    }
}
