package vn.hocvuso.lrsbridge.statements;

import java.nio.ByteBuffer;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** The short name of a long IRI or actor in an index: the first sixteen bytes of its SHA-256. */
final class IndexKey {
    private IndexKey() {}

    static UUID of(String text) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(text).bytes());
        return new UUID(digest.getLong(), digest.getLong());
    }
}
