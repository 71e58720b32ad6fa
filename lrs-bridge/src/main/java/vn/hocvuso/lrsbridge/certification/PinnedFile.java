package vn.hocvuso.lrsbridge.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** A file that comes with this package and must be exactly the one we chose. */
final class PinnedFile {
    private PinnedFile() {}

    /** The whole file; throws IllegalStateException when it is missing or its SHA-256 is another. */
    static byte[] bytes(String name, String sha256) {
        try (InputStream in = PinnedFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            byte[] bytes = in.readAllBytes();
            if (!HexFormat.of().formatHex(Sha256.of(bytes)).equals(sha256)) {
                throw new IllegalStateException("resource " + name + " is not the pinned one");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
