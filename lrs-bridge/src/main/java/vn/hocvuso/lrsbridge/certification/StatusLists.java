package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.verifying.StatusList;
import vn.hocvuso.lrsbridge.web.BridgeSettings;

/** The status lists that are published: a new version, signed and logged, when something was revoked or a day passed. */
@Singleton
public class StatusLists {
    /** How long a fetched list may be relied on without asking again. */
    static final Duration LASTS = Duration.ofDays(2);

    private static final Duration RENEWED_AFTER = Duration.ofDays(1);

    private final Register register;
    private final IssuingAuthority authority;
    private final BridgeSettings settings;
    private final AuditLog log;
    private final Clock clock;

    @Inject
    StatusLists(Register register, IssuingAuthority authority, BridgeSettings settings, AuditLog log, Clock clock) {
        this.register = register;
        this.authority = authority;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** The newest version of a list; nothing when there is no such list. */
    @Transactional
    public Optional<JsonObject> current(int list) {
        return newest(list).or(() -> {
            register.lock();
            return newest(list).or(() -> publish(list));
        });
    }

    /** The newest version, when it still says what is so. */
    private Optional<JsonObject> newest(int list) {
        return register.status(list)
                .filter(version -> version.made().plus(RENEWED_AFTER).isAfter(clock.instant()))
                .filter(version -> register.revoked(list).orElseThrow().count() == version.revoked())
                .map(StatusVersion::credential);
    }

    private Optional<JsonObject> publish(int list) {
        return register.revoked(list).map(places -> {
            int[] revoked = places.toArray();
            Instant now = clock.instant();
            JsonObject signed = StatusList.revoking(Arrays.stream(revoked))
                    .issue(
                            settings.address("/status/" + list),
                            authority.signer(),
                            new StatusList.Validity(now, now.plus(LASTS)));
            int version = register.status(list).map(StatusVersion::version).orElse(0) + 1;
            register.publish(new StatusVersion(list, version, revoked.length, now, signed));
            log.append(LoggedCredential.statusList(signed));
            return signed;
        });
    }
}
