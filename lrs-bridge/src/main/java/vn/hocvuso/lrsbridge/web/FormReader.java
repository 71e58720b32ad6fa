package vn.hocvuso.lrsbridge.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a form ({@code application/x-www-form-urlencoded}, URL standard section 5.1) field by field, so that no more of
 * it is held than the reader of each field allows.
 */
final class FormReader {
    private static final int END = -1;
    private static final int HEXADECIMAL = 16;

    private final InputStream body;
    private int last = '&';

    /** @param body bytes as they come; a source that is slow to answer for single ones should be buffered */
    FormReader(InputStream body) {
        this.body = body;
    }

    /** Whether the form goes on with another field, which may be empty. */
    boolean hasNext() {
        return last != END;
    }

    /**
     * The name of the next field.
     *
     * @param atMost how many bytes it may have when it is decoded; a longer one is {@link TooLong}
     */
    byte[] name(int atMost) throws IOException {
        return decoded(atMost, '=');
    }

    /** The value of the field whose name was just read; empty where it has none. */
    byte[] value(int atMost) throws IOException {
        return last == '=' ? decoded(atMost, END) : new byte[0];
    }

    private byte[] decoded(int atMost, int alsoEndsAt) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (last = body.read(); last != '&' && last != END && last != alsoEndsAt; last = body.read()) {
            if (text.size() == atMost) {
                throw new TooLong();
            }
            text.write(decoded(last));
        }
        return text.toByteArray();
    }

    private int decoded(int one) throws IOException {
        return switch (one) {
            case '+' -> ' ';
            case '%' -> HEXADECIMAL * digit(body.read()) + digit(body.read());
            default -> one;
        };
    }

    private static int digit(int one) throws NotEncoded {
        int digit = Character.digit(one, HEXADECIMAL);
        if (digit < 0) {
            throw new NotEncoded();
        }
        return digit;
    }

    /** A percent sign without its two digits. */
    static final class NotEncoded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A name or a value that goes on beyond what its reader allows. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
