package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** Notes what somebody looks at or takes away, before they see it. */
@Singleton
public class Witness {
    private static final UUID NOBODY_ALONE = new UUID(0, 0);

    private final AccessLog accesses;
    private final Clock clock;

    @Inject
    Witness(AccessLog accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Of many people, or of none. */
    public void note(SecurityContext security, AccessEntry.What what, String about) {
        note(security, what, NOBODY_ALONE, about);
    }

    /** Of many people, when whoever asks is here to audit: what auditors see is noted, officers work with it all day. */
    public void noteAuditor(SecurityContext security, AccessEntry.What what, String about) {
        noteAuditor(security, what, NOBODY_ALONE, about);
    }

    /** The same of one person. */
    public void noteAuditor(SecurityContext security, AccessEntry.What what, UUID citizen, String about) {
        if (Caller.of(security)
                .filter(caller -> caller.may(Permission.AUDIT) && !caller.may(Permission.CERTIFY))
                .isPresent()) {
            note(security, what, citizen, about);
        }
    }

    /** Of one person. */
    public void note(SecurityContext security, AccessEntry.What what, UUID citizen, String about) {
        Caller caller = Caller.in(security);
        accesses.note(new AccessEntry(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), caller.id(), caller.name(), what, citizen, about));
    }
}
