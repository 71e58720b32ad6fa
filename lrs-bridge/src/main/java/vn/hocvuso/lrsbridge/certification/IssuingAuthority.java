package vn.hocvuso.lrsbridge.certification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.verifying.Multikey;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Who signs here: the did:web identifier of this server, and the key of this node. */
@Singleton
class IssuingAuthority {
    private final BridgeSettings settings;
    private final Register register;
    private final AuditLog log;
    private CompletableFuture<CredentialSigner> opening = new CompletableFuture<>();
    private volatile Optional<CredentialSigner> signer = Optional.empty();

    @Inject
    IssuingAuthority(BridgeSettings settings, Register register, AuditLog log) {
        this.settings = settings;
        this.register = register;
        this.log = log;
    }

    /** The passphrase is slow to use by intention; meanwhile the start goes on. */
    void start(
            @Observes @Priority(StartUp.FOUNDATIONS) @Initialized(ApplicationScoped.class) Object started,
            SigningKeys keys) {
        opening = CompletableFuture.supplyAsync(() -> keys.open(did()));
    }

    /** The public half and its log entry are published together, before anything is signed. */
    @Transactional
    void publish(@Observes @Priority(StartUp.KEYS) @Initialized(ApplicationScoped.class) Object started) {
        try {
            CredentialSigner opened = opening.join();
            note(opened);
            signWith(opened);
        } catch (CompletionException notOpened) {
            throw StartUp.failed("the signing key cannot be used: " + reason(notOpened));
        }
    }

    private static String reason(CompletionException notOpened) {
        Throwable cause = notOpened.getCause();
        return String.valueOf(cause == null ? notOpened.getMessage() : cause.getMessage());
    }

    private void note(CredentialSigner opened) {
        Multikey key = opened.publicKey();
        boolean isNew = register.keys().stream().noneMatch(known -> known.key().equals(key));
        register.keysWith(key);
        if (isNew) {
            log.append(entry(AuditEntry.Kind.KEY_IN_USE, key));
        }
    }

    private static AuditEntry entry(AuditEntry.Kind kind, Multikey key) {
        return AuditEntry.about(kind, key.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes the public half of a new key and its log entry, so that it may sign once that is committed. */
    @Transactional
    void introduce(CredentialSigner opened) {
        note(opened);
    }

    /** Signs with this key, which was introduced, from now on. */
    void signWith(CredentialSigner opened) {
        signer = Optional.of(opened);
    }

    /** Takes the trust from a key that others may know: what it signed vouches for nothing any more. */
    @Transactional
    void distrust(Multikey key) {
        register.distrust(key);
        log.append(entry(AuditEntry.Kind.KEY_DISTRUSTED, key));
    }

    /** The identifier under which this server issues. */
    String did() {
        return DidDocument.didWeb(settings.publicUrl());
    }

    /** The key of this node. */
    CredentialSigner signer() {
        return signer.orElseThrow(() -> new IllegalStateException("the signing key is not open yet"));
    }

    /** The document that the world reads: all keys, also those of other nodes and of earlier years. */
    DidDocument document() {
        List<DidDocument.Key> keys = register.keys();
        return new DidDocument(did(), keys);
    }
}
