package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
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
import vn.hocvuso.lrsbridge.web.BridgeSettings;
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
    private final Event<ReachChanged> changed;
    private final BridgeSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    PlatformKeys(
            AccountBook accounts, AuditLog log, Event<ReachChanged> changed, BridgeSettings settings, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.changed = changed;
        this.settings = settings;
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
                platform(terms, terms.kind(), name),
                Reach.NOBODY,
                Credential.About.made(terms.label(), terms.kind(), clock.instant()));
        refuseOurOwn("home", credential.reach());
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

    private static Caller.Platform platform(PlatformTerms terms, PlatformKind kind, String name) {
        return new Caller.Platform(
                authority(terms, name),
                terms.version(),
                terms.lenient(),
                terms.contentKeys(),
                terms.origins(),
                kind.strength(terms.origins()));
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
        Caller.Platform platform = platform(terms, before.about().kind(), before.name());
        Credential after = before.on(terms.scopes(), platform, terms.label());
        refuseOurOwn("home", after.reach());
        accounts.replace(after);
        log(AuditEntry.Kind.PLATFORM_KEY_CHANGED, after, by);
        tell(before, after);
        return PlatformCredential.of(after);
    }

    @Override
    @Transactional
    public PlatformCredential grant(UUID id, Reach granted, Caller by) {
        return grant(good(id), granted, by);
    }

    @Override
    @Transactional
    public PlatformCredential allow(UUID id, LearnerHome home, Caller by) {
        Credential before = good(id);
        return grant(before, before.granted().with(home), by);
    }

    private PlatformCredential grant(Credential before, Reach granted, Caller by) {
        Credential after = before.granting(granted);
        refuseOurOwn("learners", after.reach());
        accounts.replace(after);
        log(AuditEntry.Kind.PLATFORM_REACH_CHANGED, after, by);
        tell(before, after);
        return PlatformCredential.of(after);
    }

    /** What people record here is theirs alone: no platform's key tells of the accounts under which that is kept. */
    private void refuseOurOwn(String field, Reach reach) {
        LearnerHome ours = new LearnerHome(settings.peopleHome().toString());
        if (reach.covers(ours)) {
            throw Refused.because(
                    Refusal.INVALID_PLATFORM,
                    field,
                    "tài khoản ở đây chỉ dành cho điều giáo viên, cán bộ ghi nhận"
                            + " / accounts here are for what teachers and officers record",
                    ours.text());
        }
    }

    private void tell(Credential before, Credential after) {
        if (!before.reach().equals(after.reach())) {
            changed.fire(new ReachChanged(after.id()));
        }
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
        Credential credential = accounts.credentialToChange(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
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
                .put("reach", String.join(" ", credential.reach().learnerTexts()))
                .put("by", by.id().toString())
                .put("at", clock.instant().toString())
                .toString();
        log.append(AuditEntry.about(kind, what.getBytes(StandardCharsets.UTF_8)));
    }
}
