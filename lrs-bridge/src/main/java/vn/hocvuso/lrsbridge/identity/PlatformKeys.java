package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Makes, rotates and ends the credentials of platforms. */
@Singleton
public class PlatformKeys implements PlatformDirectory {
    private static final int SECRET_BYTES = 32;
    private static final int NAME_BYTES = 4;

    private final AccountBook accounts;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    PlatformKeys(AccountBook accounts, AuditLog log, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<PlatformCredential> all() {
        return accounts.credentials().stream().map(PlatformCredential::of).toList();
    }

    @Override
    public Optional<PlatformCredential> find(UUID id) {
        return accounts.credential(id).map(PlatformCredential::of);
    }

    @Override
    public Optional<Caller> caller(UUID id) {
        return accounts.credential(id).map(Credential::caller);
    }

    @Override
    @Transactional
    public Issued make(PlatformTerms terms, Caller by) {
        String secret = secret();
        String name = name(terms.kind());
        Credential credential = new Credential(
                UUID.randomUUID(),
                name,
                new Credential.Secrets(SecretHash.ofRandom(secret, random), clock.instant(), Optional.empty()),
                terms.scopes(),
                platform(terms, name),
                Credential.About.made(terms.label(), terms.kind(), clock.instant()));
        accounts.add(credential);
        log(AuditEntry.Kind.PLATFORM_KEY_MADE, credential, by);
        return new Issued(PlatformCredential.of(credential), secret);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Nobody has to think one up, and no two are the same: {@code moodle-1f0a93c2}. */
    private String name(PlatformKind kind) {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + HexFormat.of().formatHex(bytes);
    }

    private static Caller.Platform platform(PlatformTerms terms, String name) {
        return new Caller.Platform(
                authority(terms, name), terms.version(), terms.lenient(), terms.contentKeys(), terms.origins());
    }

    private static String authority(PlatformTerms terms, String name) {
        ObjectNode agent =
                JsonNodeFactory.instance.objectNode().put("objectType", "Agent").put("name", terms.label());
        agent.putObject("account").put("homePage", terms.home()).put("name", name);
        return agent.toString();
    }

    @Override
    @Transactional
    public PlatformCredential change(UUID id, PlatformTerms terms, Caller by) {
        Credential before = good(id);
        Credential after = before.on(terms.scopes(), platform(terms, before.name()), terms.label());
        accounts.replace(after);
        log(AuditEntry.Kind.PLATFORM_KEY_CHANGED, after, by);
        return PlatformCredential.of(after);
    }

    @Override
    @Transactional
    public Issued rotate(UUID id, Duration grace, Caller by) {
        String secret = secret();
        Credential next = good(id).rotated(SecretHash.ofRandom(secret, random), clock.instant(), grace);
        accounts.replace(next);
        log(AuditEntry.Kind.PLATFORM_KEY_ROTATED, next, by);
        return new Issued(PlatformCredential.of(next), secret);
    }

    @Override
    @Transactional
    public void revoke(UUID id, Caller by) {
        Credential credential = good(id);
        accounts.revoke(id, clock.instant());
        log(AuditEntry.Kind.PLATFORM_KEY_REVOKED, credential, by);
    }

    private Credential good(UUID id) {
        Credential credential = accounts.credential(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (credential.isRevoked()) {
            throw new Refused(Refusal.CREDENTIAL_REVOKED);
        }
        return credential;
    }

    private void log(AuditEntry.Kind kind, Credential credential, Caller by) {
        String what = JsonNodeFactory.instance
                .objectNode()
                .put("credential", credential.id().toString())
                .put("name", credential.name())
                .put("by", by.id().toString())
                .put("at", clock.instant().toString())
                .toString();
        log.append(AuditEntry.about(kind, what.getBytes(StandardCharsets.UTF_8)));
    }
}
