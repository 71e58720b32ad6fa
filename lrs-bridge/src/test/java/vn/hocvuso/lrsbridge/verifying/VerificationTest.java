package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.auditing.SampleLog;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Verdict;

class VerificationTest {
    private static final JsonObject CREDENTIAL = SampleIssuer.credential();
    private static final JsonObject DID_DOCUMENT = SampleIssuer.didDocument();

    @Test
    void itSaysByWhatTheIssuersIdentityIsProven() {
        VerificationReport report = verification(DID_DOCUMENT, SampleIssuer.statusList(), SampleIssuer.NOW)
                .verify(CREDENTIAL);

        assertThat(report.checks())
                .filteredOn(check -> check.question() == Question.ISSUER_KEY)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.vi()).contains("tên miền", SampleIssuer.DID);
                    assertThat(check.en()).contains("domain", SampleIssuer.DID);
                });
    }

    @Test
    void aSoundCertificateIsValidInEveryRespect() {
        VerificationReport report = verification(DID_DOCUMENT, SampleIssuer.statusList(), SampleIssuer.NOW)
                .verify(CredentialJson.bytes(CREDENTIAL));

        assertThat(report.checks())
                .extracting(Check::question)
                .containsExactly(
                        Question.WELL_FORMED,
                        Question.ISSUER_KEY,
                        Question.SIGNATURE_RDFC,
                        Question.SIGNATURE_JCS,
                        Question.VALIDITY_PERIOD,
                        Question.STATUS);
        assertThat(report.checks()).extracting(Check::outcome).containsOnly(Outcome.PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aRevokedCertificateIsInvalidAndOnlyForThat() {
        VerificationReport report = verification(
                        DID_DOCUMENT, SampleIssuer.statusList(SampleIssuer.INDEX), SampleIssuer.NOW)
                .verify(CREDENTIAL);

        assertThat(failed(report)).containsExactly(Question.STATUS);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.checks().get(5).vi()).contains("thu hồi");
    }

    @Test
    void anOldListIsBelievedWhenItTellsARevocationAndNotWhenItTellsNone() {
        Instant later = SampleIssuer.LIST_VALIDITY.until().plusSeconds(60);
        VerificationReport revoked = verification(DID_DOCUMENT, SampleIssuer.statusList(SampleIssuer.INDEX), later)
                .verify(CREDENTIAL);
        VerificationReport unknown =
                verification(DID_DOCUMENT, SampleIssuer.statusList(), later).verify(CREDENTIAL);

        assertThat(failed(revoked)).containsExactly(Question.STATUS);
        assertThat(outcomes(unknown)).containsEntry(Question.STATUS, Outcome.UNKNOWN);
        assertThat(unknown.checks().get(5).vi()).contains("có hiệu lực đến 2126-11-22T00:00:00Z");
    }

    @Test
    void theLogIsAskedWhereOneIsKnown() {
        SampleLog log = SampleLog.of(5).with(LoggedCredential.entry(CREDENTIAL));

        assertThat(logged(log, Optional.of(log.proof(5)))).isEqualTo(Outcome.PASSED);
        assertThat(logged(log, Optional.of(log.proof(4)))).isEqualTo(Outcome.FAILED);
        assertThat(logged(log, Optional.empty())).isEqualTo(Outcome.UNKNOWN);
        assertThat(logged(SampleLog.of(6), Optional.of(log.proof(5)))).isEqualTo(Outcome.FAILED);
    }

    private static Outcome logged(SampleLog known, Optional<LogProof> proof) {
        return outcomes(new Verification(
                                new SampleSources(
                                        did -> Optional.of(DID_DOCUMENT),
                                        list -> Optional.of(SampleIssuer.statusList()),
                                        List.of(known.key()),
                                        proof),
                                at(SampleIssuer.NOW))
                        .verify(CREDENTIAL))
                .getOrDefault(Question.LOGGED, Outcome.PASSED);
    }

    @Test
    void theRevocationOfAnotherCertificateDoesNotMatter() {
        assertThat(verification(DID_DOCUMENT, SampleIssuer.statusList(SampleIssuer.INDEX + 1), SampleIssuer.NOW)
                        .verify(CREDENTIAL)
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void anUnreachableStatusListLeavesTheStatusUnknown() {
        VerificationReport report = new Verification(
                        new SampleSources(did -> Optional.of(DID_DOCUMENT), list -> Optional.empty()),
                        at(SampleIssuer.NOW))
                .verify(CREDENTIAL);

        assertThat(outcomes(report)).containsEntry(Question.STATUS, Outcome.UNKNOWN);
        assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aStaleOrForgedStatusListLeavesTheStatusUnknown() {
        Instant tooLate = SampleIssuer.LIST_VALIDITY.until().plusSeconds(1);
        JsonObject forged = Json.createObjectBuilder(SampleIssuer.statusList())
                .add("validFrom", "2026-11-21T00:00:00Z")
                .build();
        JsonObject elsewhere = StatusList.empty()
                .issue(
                        URI.create("https://hocvuso.example.vn/status/2"),
                        SampleIssuer.SIGNER,
                        SampleIssuer.LIST_VALIDITY);

        assertThat(status(SampleIssuer.statusList(), tooLate)).isEqualTo(Outcome.UNKNOWN);
        assertThat(status(forged, SampleIssuer.NOW)).isEqualTo(Outcome.UNKNOWN);
        assertThat(status(elsewhere, SampleIssuer.NOW)).isEqualTo(Outcome.UNKNOWN);
        assertThat(status(Json.createObjectBuilder().build(), SampleIssuer.NOW)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anAlteredCertificateFailsBothSignatures() {
        Tampering.of(CREDENTIAL).forEach((what, bytes) -> {
            VerificationReport report = verification(DID_DOCUMENT, SampleIssuer.statusList(), SampleIssuer.NOW)
                    .verify(bytes);

            assertThat(failed(report)).as(what).contains(Question.SIGNATURE_RDFC, Question.SIGNATURE_JCS);
            assertThat(report.verdict()).as(what).isEqualTo(Verdict.INVALID);
        });
    }

    @Test
    void aCertificateThatLostOneOfItsSignaturesIsInvalid() {
        for (int kept = 0; kept < 2; kept++) {
            JsonObject stripped = Json.createObjectBuilder(CREDENTIAL)
                    .add(
                            "proof",
                            Json.createArrayBuilder()
                                    .add(CREDENTIAL.getJsonArray("proof").get(kept)))
                    .build();

            assertThat(failed(verification(DID_DOCUMENT, SampleIssuer.statusList(), SampleIssuer.NOW)
                            .verify(stripped)))
                    .hasSize(1);
        }
    }

    @Test
    void aKeyThatTheIssuerWithdrewNoLongerVouches() {
        JsonObject withdrawn = new DidDocument(
                        SampleIssuer.DID, List.of(new DidDocument.Key(SampleIssuer.SIGNER.publicKey(), false)))
                .toJson();
        VerificationReport report = verification(withdrawn, SampleIssuer.statusList(), SampleIssuer.NOW)
                .verify(CREDENTIAL);

        assertThat(failed(report)).containsExactly(Question.ISSUER_KEY);
    }

    @Test
    void anOldKeyOfTheHistoryStillVouches() {
        JsonObject rotated = new DidDocument(
                        SampleIssuer.DID,
                        List.of(
                                new DidDocument.Key(SampleIssuer.SIGNER.publicKey(), true),
                                new DidDocument.Key(SampleIssuer.newKey().publicKey(), true)))
                .toJson();

        assertThat(verification(rotated, SampleIssuer.statusList(), SampleIssuer.NOW)
                        .verify(CREDENTIAL)
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void whoSignsInTheNameOfAnotherIsNotBelieved() {
        CredentialSigner stranger = SampleIssuer.newKey().signerFor("did:web:stranger.example");
        JsonObject forged = SampleIssuer.issuedBy(stranger);
        JsonObject strangersOwn = new DidDocument(
                        "did:web:stranger.example", List.of(new DidDocument.Key(stranger.publicKey(), true)))
                .toJson();
        Map<String, JsonObject> known =
                Map.of(SampleIssuer.DID, DID_DOCUMENT, "did:web:stranger.example", strangersOwn);
        VerificationReport report = new Verification(
                        new SampleSources(
                                did -> Optional.ofNullable(known.get(did)),
                                list -> Optional.of(SampleIssuer.statusList())),
                        at(SampleIssuer.NOW))
                .verify(forged);

        assertThat(failed(report)).containsExactly(Question.ISSUER_KEY);
    }

    @Test
    void anIssuerWhoCannotBeReachedLeavesTheSignaturesUnknown() {
        VerificationReport report = new Verification(
                        new SampleSources(did -> Optional.empty(), list -> Optional.of(SampleIssuer.statusList())),
                        at(SampleIssuer.NOW))
                .verify(CREDENTIAL);

        assertThat(outcomes(report))
                .containsEntry(Question.ISSUER_KEY, Outcome.UNKNOWN)
                .containsEntry(Question.SIGNATURE_RDFC, Outcome.UNKNOWN)
                .containsEntry(Question.STATUS, Outcome.UNKNOWN);
        assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aCertificateIsNotYetValidBeforeItsTime() {
        Instant before = Instant.parse("2026-11-23T01:29:59Z");

        assertThat(failed(verification(DID_DOCUMENT, SampleIssuer.statusList(), before)
                        .verify(CREDENTIAL)))
                .containsExactly(Question.VALIDITY_PERIOD);
        assertThat(failed(verification(DID_DOCUMENT, SampleIssuer.statusList(), before.plus(Duration.ofSeconds(1)))
                        .verify(CREDENTIAL)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"a\":1,\"a\":2}",
                "{\"@context\":\"https://www.w3.org/ns/credentials/v2\"}",
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\"],"
                        + "\"issuer\":\"did:web:a\",\"credentialSubject\":{\"@id\":7},\"proof\":{}}",
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",{\"@import\":\"https://a.example\"}],"
                        + "\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:web:a\","
                        + "\"credentialSubject\":{\"id\":\"urn:a\"},\"proof\":{}}"
            })
    void whatIsNotACredentialIsSaidToBeNone(String text) {
        assertNone(text);
    }

    @Test
    void aDocumentNestedToExhaustTheReaderIsNoCredential() {
        assertNone("{\"a\":".repeat(500) + "1" + "}".repeat(500));
        assertNone("[".repeat(100_000));
    }

    @Test
    void aCredentialWithAHeapOfProofsIsNoCredential() {
        JsonObject heap = Json.createObjectBuilder(CREDENTIAL)
                .add(
                        "proof",
                        Json.createArrayBuilder(Collections.nCopies(
                                9, CREDENTIAL.getJsonArray("proof").get(0))))
                .build();

        assertNone(heap.toString());
    }

    private static void assertNone(String text) {
        VerificationReport report = verification(DID_DOCUMENT, SampleIssuer.statusList(), SampleIssuer.NOW)
                .verify(text.getBytes(StandardCharsets.UTF_8));

        assertThat(failed(report)).containsExactly(Question.WELL_FORMED);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void everyAnswerHasWordsInBothLanguages() {
        for (Question question : Question.values()) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(question.answer(outcome).vi()).endsWith(".");
                assertThat(question.answer(outcome).en()).endsWith(".");
            }
        }
    }

    private static Outcome status(JsonObject list, Instant now) {
        return outcomes(verification(DID_DOCUMENT, list, now).verify(CREDENTIAL))
                .getOrDefault(Question.STATUS, Outcome.FAILED);
    }

    private static Verification verification(JsonObject didDocument, JsonObject statusList, Instant now) {
        return new Verification(
                new SampleSources(did -> Optional.of(didDocument), list -> Optional.of(statusList)), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static List<Question> failed(VerificationReport report) {
        return report.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(Check::question)
                .toList();
    }

    private static Map<Question, Outcome> outcomes(VerificationReport report) {
        return report.checks().stream().collect(Collectors.toMap(Check::question, Check::outcome));
    }
}
