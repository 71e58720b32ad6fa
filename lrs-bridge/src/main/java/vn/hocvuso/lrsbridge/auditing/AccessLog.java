package vn.hocvuso.lrsbridge.auditing;

import java.time.Instant;
import java.util.List;

/** Who looked at whose data. {@code AccessLogContract} says what it does. */
public interface AccessLog {
    /** Takes note that somebody looks at something or takes it along. */
    void note(Access access);

    /** The last ones, newest first. */
    List<Access> last(int limit);

    /**
     * One look.
     *
     * @param who the person
     * @param act what they did, a stable code such as {@code certificate-followed}
     * @param subject of what: a register number, say; never a name
     */
    record Access(Instant at, String who, String act, String subject) {}
}
