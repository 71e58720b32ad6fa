package vn.hocvuso.lrsbridge.auditing;

import java.util.List;
import java.util.UUID;

/**
 * Who looked at personal data (Luật 91/2025/QH15). Entries stay; the digest of each is in the {@link AuditLog}, so that
 * one that was changed or removed afterwards is noticed.
 */
public interface AccessLog {
    /** Notes an access as part of the caller's transaction. */
    void note(AccessEntry entry);

    /** The accesses to somebody's data, the newest first. */
    List<AccessEntry> about(UUID subject);

    /** The last accesses to anybody's data, the newest first. */
    List<AccessEntry> last(int limit);
}
