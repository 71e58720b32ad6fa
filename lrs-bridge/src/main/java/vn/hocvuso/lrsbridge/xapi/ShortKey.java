package vn.hocvuso.lrsbridge.xapi;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The short name of something long in an index of a database: the first sixteen bytes of its SHA-256. An IRI has no
 * upper length, and an index has one.
 */
public final class ShortKey {
    private ShortKey() {}

    /** The short name of a text. */
    public static UUID of(String text) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(text).bytes());
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** The same as a UUID of version 8 (RFC 9562), for ids that others read. */
    public static UUID uuidOf(String text) {
        UUID key = of(text);
        return new UUID(
                (key.getMostSignificantBits() & ~0xF000L) | 0x8000L,
                (key.getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    /** The short name of whoever has this identifier. */
    public static UUID of(Ifi identifier) {
        return of(identifier.key());
    }
}
