package vn.hocvuso.lrsbridge.auditing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Under which name this log speaks, and with which key of this node. */
@Singleton
public class LogIdentity {
    private final BridgeSettings settings;
    private final LogBook book;
    private final AuditLog log;
    private CompletableFuture<VaultKey> opening = new CompletableFuture<>();
    private Optional<LogSigner> signer = Optional.empty();

    @Inject
    LogIdentity(BridgeSettings settings, LogBook book, AuditLog log) {
        this.settings = settings;
        this.book = book;
        this.log = log;
    }

    /** The passphrase is slow to use by intention; meanwhile the start goes on. */
    void start(
            @Observes @Priority(StartUp.FOUNDATIONS) @Initialized(ApplicationScoped.class) Object started,
            KeyVault vault) {
        opening = CompletableFuture.supplyAsync(() -> vault.newest(KeyVault.Purpose.LOG));
    }

    /** The public half and its entry in the log are there before anything is signed. */
    @Transactional
    void publish(@Observes @Priority(StartUp.KEYS) @Initialized(ApplicationScoped.class) Object started) {
        try {
            use(opening.join());
        } catch (CompletionException notOpened) {
            Throwable cause = notOpened.getCause() == null ? notOpened : notOpened.getCause();
            throw StartUp.failed("the log's key cannot be used: " + cause.getMessage());
        }
    }

    /** Signs with this key from now on. */
    void use(VaultKey key) {
        LogSigner opened = key.signerOf(origin());
        if (book.keep(opened.key())) {
            log.append(AuditEntry.about(
                    AuditEntry.Kind.KEY_IN_USE, opened.key().toString().getBytes(StandardCharsets.UTF_8)));
        }
        signer = Optional.of(opened);
    }

    /** The log's name: its public address without the scheme. */
    String origin() {
        return settings.address("/log").toString().replaceFirst("^https?://", "");
    }

    /**
     * A note of this log about something else than its size.
     *
     * @param text its first line must say about what, so that it is never taken for a checkpoint
     */
    public SignedNote sign(String text) {
        if (text.startsWith(origin())) {
            throw new IllegalArgumentException("only a checkpoint begins with the name of the log");
        }
        return SignedNote.signed(text, signer());
    }

    LogSigner signer() {
        return signer.orElseThrow(() -> new IllegalStateException("the log's key is not open yet"));
    }
}
