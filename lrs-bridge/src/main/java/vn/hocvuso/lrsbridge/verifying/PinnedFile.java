package vn.hocvuso.lrsbridge.verifying;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** A file that comes with a class and must be exactly the one we chose. */
public final class PinnedFile {
    private PinnedFile() {}

    /**
     * The whole file, by its name as the class sees it.
     *
     * @throws IllegalStateException when it is missing or its SHA-256 is another
     */
    public static byte[] bytes(Class<?> beside, String name, String sha256) {
        try (InputStream in = beside.getResourceAsStream(name)) {
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
