package vn.hocvuso.lrsbridge.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import vn.hocvuso.lrsbridge.auditing.AccessLog;
import vn.hocvuso.lrsbridge.web.Caller;

/** Notes what auditors look at, before they see it. */
@Singleton
class Witness {
    private final AccessLog accesses;
    private final Clock clock;

    @Inject
    Witness(AccessLog accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    void note(SecurityContext security, String act, String subject) {
        accesses.note(new AccessLog.Access(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Caller.in(security).name(),
                act,
                subject));
    }
}
