package vn.hocvuso.lrsbridge.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.AccessLog;
import vn.hocvuso.lrsbridge.web.Caller;

/** Notes what auditors look at, before they see it. */
@Singleton
class Witness {
    private static final UUID NOBODY_ALONE = new UUID(0, 0);

    private final AccessLog accesses;
    private final Clock clock;

    @Inject
    Witness(AccessLog accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Of many people, or of none. */
    void note(SecurityContext security, AccessEntry.What what, String about) {
        note(security, what, NOBODY_ALONE, about);
    }

    void note(SecurityContext security, AccessEntry.What what, UUID citizen, String about) {
        Caller caller = Caller.in(security);
        accesses.note(new AccessEntry(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), caller.id(), caller.name(), what, citizen, about));
    }
}
