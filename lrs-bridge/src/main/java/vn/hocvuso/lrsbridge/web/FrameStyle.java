package vn.hocvuso.lrsbridge.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * The rules that stand in every page itself, so that its head is painted before the style sheet has come: on a slow line
 * that is one way there and back earlier. The content security policy allows just these, by their digest.
 */
public final class FrameStyle {
    private static final String TEXT = read();
    private static final String SOURCE =
            "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(TEXT).bytes()) + "'";

    private FrameStyle() {}

    /** What stands between {@code <style>} and its end. */
    public static String text() {
        return TEXT;
    }

    /** What the policy calls it: Content Security Policy Level 3, section 2.3.1, {@code hash-source}. */
    static String source() {
        return SOURCE;
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(FrameStyle.class.getResourceAsStream("frame.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
