package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** A platform's key in its table. */
@Entity
@Table(name = "platform_credential")
class CredentialRow {
    /** A moment that never was: EclipseLink binds a null without its type, which PostgreSQL refuses. */
    static final Instant NEVER = Instant.EPOCH;

    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(name = "secret_since", nullable = false)
    private Instant secretSince;

    @Column(name = "previous_hash", nullable = false)
    private String previousHash;

    @Column(name = "previous_until", nullable = false)
    private Instant previousUntil;

    @Column(nullable = false)
    private String permissions;

    @Column(name = "xapi_version", nullable = false)
    private String xapiVersion;

    @Column(nullable = false)
    private String authority;

    @Column(nullable = false)
    private boolean lenient;

    @Column(name = "content_keys", nullable = false)
    private boolean contentKeys;

    @Column(nullable = false)
    private String origins;

    @Column(name = "reach_learners", nullable = false)
    private String reachLearners;

    @Column(name = "reach_activities", nullable = false)
    private String reachActivities;

    @Column(nullable = false)
    private String label;

    @Column(name = "platform_kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private PlatformKind kind;

    @Column(nullable = false)
    private Instant created;

    @Column(name = "last_used", nullable = false)
    private Instant lastUsed;

    @Column(name = "revoked_at", nullable = false)
    private Instant revokedAt;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected CredentialRow() {}

    @SuppressWarnings("NullAway.Init") // take sets the rest
    CredentialRow(Credential credential) {
        this.id = credential.id();
        take(credential);
    }

    /** Becomes what the credential is now. */
    final void take(Credential credential) {
        this.name = credential.name();
        secrets(credential.secrets());
        this.permissions =
                words(credential.permissions().stream().map(Enum::name).sorted().toList());
        terms(credential.platform());
        this.reachLearners = words(credential.granted().learnerTexts());
        this.reachActivities =
                words(credential.granted().activities().stream().sorted().toList());
        about(credential.about());
    }

    private void secrets(Credential.Secrets secrets) {
        this.secretHash = secrets.current().text();
        this.secretSince = secrets.since();
        this.previousHash = secrets.previous().map(old -> old.hash().text()).orElse("");
        this.previousUntil = secrets.previous().map(Credential.Expiring::until).orElse(NEVER);
    }

    private void terms(Caller.Platform platform) {
        this.xapiVersion = platform.version();
        this.authority = platform.authority();
        this.lenient = platform.lenient();
        this.contentKeys = platform.contentKeys();
        this.origins = words(platform.origins().stream().sorted().toList());
    }

    private void about(Credential.About about) {
        this.label = about.label();
        this.kind = about.kind();
        this.created = about.created();
        this.lastUsed = about.lastUsed().orElse(NEVER);
        this.revokedAt = about.revoked().orElse(NEVER);
    }

    private static String words(Collection<String> words) {
        return String.join(" ", words);
    }

    private static Set<String> split(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    Credential credential() {
        Set<Permission> may = EnumSet.noneOf(Permission.class);
        split(permissions).forEach(one -> may.add(Permission.valueOf(one)));
        return new Credential(
                id,
                name,
                new Credential.Secrets(new SecretHash(secretHash), secretSince, previous()),
                may,
                platform(),
                granted(),
                new Credential.About(label, kind, created, moment(lastUsed), moment(revokedAt)));
    }

    private Caller.Platform platform() {
        Set<String> open = split(origins);
        return new Caller.Platform(authority, xapiVersion, lenient, contentKeys, open, kind.strength(open));
    }

    private Reach granted() {
        return new Reach(
                split(reachLearners).stream().map(LearnerHome::new).collect(Collectors.toSet()),
                split(reachActivities));
    }

    private Optional<Credential.Expiring> previous() {
        return Stream.of(previousHash)
                .filter(hash -> !hash.isEmpty())
                .map(hash -> new Credential.Expiring(new SecretHash(hash), previousUntil))
                .findFirst();
    }

    private static Optional<Instant> moment(Instant column) {
        return column.equals(NEVER) ? Optional.empty() : Optional.of(column);
    }
}
