package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.lrsbridge.auditing.LogKey;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.auditing.SignedNote;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

/**
 * Checks a credential, or a paper with its credential, and says for each check what was found. What cannot be found out
 * is said to be unknown, never passed.
 */
public final class Verification {
    private static final int MOST_CHECKPOINTS = 1_000;

    private final Sources sources;
    private final Clock clock;
    private final StatusCheck status;
    private final Map<SignedNote, Optional<LogKey>> checkpoints;

    /** One that may check many credentials, by several threads; what it was told once it does not ask again. */
    public Verification(Sources sources, Clock clock) {
        this(sources, clock, new StatusCheck(sources, clock), new ConcurrentHashMap<>());
    }

    private Verification(
            Sources sources, Clock clock, StatusCheck status, Map<SignedNote, Optional<LogKey>> checkpoints) {
        this.checkpoints = checkpoints;
        this.sources = sources;
        this.clock = clock;
        this.status = status;
    }

    /** The same with a proof of the log that came with the credential. */
    Verification with(LogProof proof) {
        return new Verification(sources.with(proof), clock, status, checkpoints);
    }

    /** Checks the bytes of a file: a credential in JSON, or a paper in PDF. Never throws for what is in them. */
    public VerificationReport verify(byte[] file) {
        try {
            return PaperFile.looksLikeOne(file) ? paper(PaperFile.read(file)) : verify(CredentialJson.parse(file));
        } catch (IllegalArgumentException e) {
            return new VerificationReport(List.of(Question.WELL_FORMED.answer(Outcome.FAILED)));
        }
    }

    /** A paper is as good as the credential in it, as far as it says the same; of a bad one it does not matter. */
    private VerificationReport paper(PaperFile paper) {
        Verification beside = paper.logProof().map(this::with).orElse(this);
        VerificationReport inner = beside.verify(paper.credential());
        if (inner.isRefused()) {
            return inner;
        }
        return inner.with(
                inner.isSigned()
                        ? paper.unchanged(issuerKeys(paper.credential()))
                        : Question.PAPER.answer(Outcome.UNKNOWN));
    }

    private Optional<List<Multikey>> issuerKeys(JsonObject credential) {
        return sources.didDocument(CredentialShape.issuer(credential)).map(DidDocument::assertionKeys);
    }

    /** Checks a credential that was read already. */
    public VerificationReport verify(JsonObject credential) {
        Optional<String> meaning = CredentialShape.meaning(credential);
        if (meaning.isEmpty()) {
            return new VerificationReport(List.of(Question.WELL_FORMED.answer(Outcome.FAILED)));
        }
        IssuerVoice issuer = IssuerVoice.of(credential, meaning.get(), sources::didDocument);
        List<Check> checks = new ArrayList<>(List.of(
                Question.WELL_FORMED.answer(Outcome.PASSED),
                VerificationSentences.issuerKey(CredentialShape.issuer(credential), issuer.known()),
                Question.SIGNATURE_RDFC.answer(issuer.signed(Cryptosuite.EDDSA_RDFC_2022)),
                Question.SIGNATURE_JCS.answer(issuer.signed(Cryptosuite.EDDSA_JCS_2022)),
                Question.VALIDITY_PERIOD.answer(CredentialShape.validity(credential, clock.instant())),
                status.of(credential)));
        if (!sources.logKeys().isEmpty()) {
            checks.add(Question.LOGGED.answer(logged(credential)));
        }
        return new VerificationReport(checks);
    }

    /**
     * Checks what the QR of a paper says by itself.
     *
     * @param publicUrl of the server that issued it: its status lists are below it
     */
    public VerificationReport verify(SignedQr qr, URI publicUrl) {
        try {
            return verify(qr, qr.statement(), publicUrl);
        } catch (IllegalArgumentException e) {
            return new VerificationReport(List.of(Question.WELL_FORMED.answer(Outcome.FAILED)));
        }
    }

    private VerificationReport verify(SignedQr qr, QrStatement says, URI publicUrl) {
        Optional<JsonObject> document = sources.didDocument(says.issuer());
        List<Multikey> keys = document.map(DidDocument::assertionKeys).orElse(List.of());
        boolean signed = keys.stream().anyMatch(qr::isSignedBy);
        boolean ended = says.expires().filter(clock.instant()::isAfter).isPresent()
                || clock.instant().isBefore(says.issued());
        String list = publicUrl.toString().replaceFirst("/$", "") + "/status/"
                + says.status().list();
        return new VerificationReport(List.of(
                Question.WELL_FORMED.answer(Outcome.PASSED),
                VerificationSentences.issuerKey(says.issuer(), document.isEmpty() ? Outcome.UNKNOWN : outcome(signed)),
                Question.SIGNATURE_QR.answer(document.isEmpty() ? Outcome.UNKNOWN : outcome(signed)),
                Question.VALIDITY_PERIOD.answer(outcome(!ended)),
                status.of(says.issuer(), list, says.status().index())));
    }

    private static Outcome outcome(boolean holds) {
        return holds ? Outcome.PASSED : Outcome.FAILED;
    }

    /** Many proofs end in one checkpoint, whose signature is looked at once. */
    private Optional<LogKey> signer(SignedNote checkpoint) {
        Optional<LogKey> known = checkpoints.get(checkpoint);
        if (known != null) {
            return known;
        }
        Optional<LogKey> found = checkpoint.signer(sources.logKeys());
        if (checkpoints.size() < MOST_CHECKPOINTS) {
            checkpoints.put(checkpoint, found);
        }
        return found;
    }

    private Outcome logged(JsonObject credential) {
        Optional<LogProof> proof = sources.logProof(credential);
        return proof.map(found -> switch (found.proves(LoggedCredential.entry(credential), this::signer)) {
                    case LOGGED -> Outcome.PASSED;
                    case NOT_LOGGED, CHECKPOINT_NOT_SIGNED -> Outcome.FAILED;
                })
                .orElse(Outcome.UNKNOWN);
    }
}
