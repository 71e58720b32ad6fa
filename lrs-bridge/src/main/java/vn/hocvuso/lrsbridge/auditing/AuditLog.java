package vn.hocvuso.lrsbridge.auditing;

import java.util.List;

/** The log. {@code AuditLogContract} says what every one does. */
public interface AuditLog {
    /** Appends an entry as part of the caller's transaction; answers its index, from 0, without gaps. */
    long append(AuditEntry entry);

    /** Appends entries, one after another. */
    default void appendAll(List<AuditEntry> entries) {
        entries.forEach(this::append);
    }

    /** Entries from an index on, in order. */
    List<AuditEntry> from(long index, int limit);
}
