package vn.hocvuso.lrsbridge.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.Credential.About;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.StartUp;

/**
 * The accounts of an empty database: those of the demonstration, or one administrator with a password that is made now
 * and shown once. There are no default passwords.
 */
@Singleton
class FirstAccounts {
    private static final int SECRET_BYTES = 12;

    private final AccountBook accounts;
    private final BridgeSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    FirstAccounts(AccountBook accounts, BridgeSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    void open(@Observes @Priority(StartUp.FOUNDATIONS) @Initialized(ApplicationScoped.class) Object started) {
        if (!accounts.isEmpty()) {
            return;
        }
        if (settings.demonstration()) {
            demonstration();
        } else {
            administrator();
        }
    }

    private void administrator() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        add("admin", "Quản trị viên", Role.ADMINISTRATOR, SecretHash.of(secret, random), true);
        // the one time that this password is readable anywhere
        System.out.println("LRS Bridge: first start. Sign in as admin with the one-time password " + secret);
    }

    private void demonstration() {
        add(
                "admin",
                "Quản trị viên trình diễn",
                Role.ADMINISTRATOR,
                SecretHash.ofPublished("admin-demo", random),
                false);
        add("officer", "Cán bộ trình diễn", Role.OFFICER, SecretHash.ofPublished("officer-demo", random), false);
        add("teacher", "Giáo viên trình diễn", Role.TEACHER, SecretHash.ofPublished("teacher-demo", random), false);
        add("auditor", "Kiểm tra viên trình diễn", Role.AUDITOR, SecretHash.ofPublished("auditor-demo", random), false);
        add(
                "volunteer",
                "Tình nguyện viên trình diễn",
                Role.VOLUNTEER,
                SecretHash.ofPublished("volunteer-demo", random),
                false);
        platform("demo-lms", "demo-lms-secret", "1.0.3");
        platform("demo-lms-2", "demo-lms-2-secret", "2.0.0");
        openKey("demo-open", "demo-open-secret");
    }

    private void add(String name, String fullName, Role role, SecretHash secret, boolean once) {
        accounts.add(SignInAccount.made(new Person(UUID.randomUUID(), name, fullName, role), secret, once));
    }

    private void platform(String name, String secret, String version) {
        add(
                name,
                secret,
                Set.of(Permission.ALL),
                Caller.Platform.strict(authority(name), version, Strength.PLATFORM),
                About.made("Nền tảng trình diễn xAPI " + version, PlatformKind.OTHER, clock.instant()));
    }

    /** A key as it lies in a page: what comes with it waits for somebody who confirms it. */
    private void openKey(String name, String secret) {
        Caller.Platform terms = new Caller.Platform(
                authority(name), "1.0.3", true, false, Set.of("http://h5p.demo.hocvuso.example"), Strength.OPEN);
        add(
                name,
                secret,
                Set.of(Permission.WRITE_STATEMENTS, Permission.READ_OWN_STATEMENTS, Permission.STATE),
                terms,
                About.made("Trang H5P trình diễn (khoá công khai)", PlatformKind.H5P, clock.instant()));
    }

    private String authority(String name) {
        return "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"" + settings.publicUrl() + "\",\"name\":\"" + name
                + "\"}}";
    }

    /** All of them may tell of the learners of the demonstration's platform. */
    private void add(String name, String secret, Set<Permission> scopes, Caller.Platform terms, About about) {
        accounts.add(new Credential(
                UUID.randomUUID(),
                name,
                new Credential.Secrets(SecretHash.ofPublished(secret, random), about.created(), Optional.empty()),
                scopes,
                terms,
                Reach.NOBODY.with(new LearnerHome(BridgeSettings.DEMONSTRATION_PLATFORM)),
                about));
    }
}
