package vn.hocvuso.lrsbridge.safeguards;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.SealingKey;

/** A second factor in its table. */
@Entity
@Table(name = "second_factor")
class SecondFactorRow {
    private static final int TRIES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(nullable = false)
    private String sealed;

    @Column(nullable = false)
    private Instant since;

    @Column(name = "last_step", nullable = false)
    private long lastStep;

    @Column(nullable = false)
    private int failures;

    @Column(name = "locked_until", nullable = false)
    private Instant lockedUntil;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected SecondFactorRow() {}

    SecondFactorRow(UUID person, String sealed, long step, Instant now) {
        this.personId = person;
        this.sealed = sealed;
        this.since = now;
        this.lastStep = step;
        this.failures = 0;
        this.lockedUntil = Instant.EPOCH;
    }

    UUID personId() {
        return personId;
    }

    Instant since() {
        return since;
    }

    /** Whether a code of the app is right, which it is once. */
    boolean takes(SealingKey key, String typed, Instant now) {
        if (lockedUntil.isAfter(now)) {
            return false;
        }
        OptionalLong step = Totp.step(secret(key), typed, now, lastStep);
        step.ifPresentOrElse(this::used, () -> failed(now));
        return step.isPresent();
    }

    private TotpSecret secret(SealingKey key) {
        return TotpSecret.of(key.openSecret(sealed, personId)
                .orElseThrow(() -> new IllegalStateException("a second factor was sealed with another key")));
    }

    private void used(long step) {
        lastStep = step;
        failures = 0;
    }

    private void failed(Instant now) {
        failures++;
        if (failures >= TRIES) {
            failures = 0;
            lockedUntil = now.plus(LOCKED_FOR);
        }
    }
}
