package vn.hocvuso.lrsbridge.certification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.Config;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Who signs here: the did:web identifier of this server, and the key of this node. */
@Singleton
class IssuingAuthority {
    private final BridgeSettings settings;
    private final Register register;
    private final AuditLog log;
    private CompletableFuture<Ed25519KeyFile> opening = new CompletableFuture<>();
    private Optional<CredentialSigner> signer = Optional.empty();

    @Inject
    IssuingAuthority(BridgeSettings settings, Register register, AuditLog log) {
        this.settings = settings;
        this.register = register;
        this.log = log;
    }

    /** The passphrase is slow to use by intention; meanwhile the start goes on. */
    void start(
            @Observes @Priority(StartUp.FOUNDATIONS) @Initialized(ApplicationScoped.class) Object started,
            Config config) {
        String passphrase = config.getOptionalValue("bridge.key.passphrase", String.class)
                .orElseThrow(() -> StartUp.failed("BRIDGE_KEY_PASSPHRASE is not set: it protects the signing key"));
        opening = CompletableFuture.supplyAsync(() -> keyFile(passphrase));
    }

    /** The public half and its log entry are published together, before anything is signed. */
    @Transactional
    void publish(@Observes @Priority(StartUp.KEYS) @Initialized(ApplicationScoped.class) Object started) {
        try {
            use(opening.join());
        } catch (CompletionException notOpened) {
            throw StartUp.failed("the signing key cannot be used: " + reason(notOpened));
        }
    }

    private static String reason(CompletionException notOpened) {
        Throwable cause = notOpened.getCause();
        return String.valueOf(cause == null ? notOpened.getMessage() : cause.getMessage());
    }

    /** Opens the key, or makes one at the first start, and publishes its public half. */
    void open(String passphrase) {
        use(keyFile(passphrase));
    }

    private Ed25519KeyFile keyFile(String passphrase) {
        return Ed25519KeyFile.openOrCreate(
                settings.dataDirectory().resolve("signing-key.pem"), passphrase.toCharArray(), new SecureRandom());
    }

    private void use(Ed25519KeyFile key) {
        boolean isNew = register.keys().stream().noneMatch(known -> known.key().equals(key.publicKey()));
        register.keysWith(key.publicKey());
        if (isNew) {
            byte[] multikey = key.publicKey().toString().getBytes(StandardCharsets.UTF_8);
            log.append(AuditEntry.about(AuditEntry.Kind.KEY_IN_USE, multikey));
        }
        signer = Optional.of(key.signerFor(did()));
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
