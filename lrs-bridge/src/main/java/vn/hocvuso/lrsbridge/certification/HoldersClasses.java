package vn.hocvuso.lrsbridge.certification;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * In which class somebody learns, for papers that are handed out by class, and for who sees a child's. Whoever keeps the
 * classes tells it.
 */
public interface HoldersClasses {
    /** What the class of each of these citizens is called; of several the one of the latest year; nothing without one. */
    Map<UUID, String> of(Collection<UUID> citizens);

    /** Whether this citizen learns, or has learnt, in a class of this teacher. */
    boolean isTaughtBy(UUID citizen, UUID teacher);
}
