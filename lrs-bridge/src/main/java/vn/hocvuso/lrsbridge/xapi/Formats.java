package vn.hocvuso.lrsbridge.xapi;

import java.util.Optional;
import java.util.UUID;

/** The small grammars of xAPI's texts. Written out by hand: they run for every text of every statement. */
public final class Formats {
    private Formats() {}

    /** A UUID in its standard form of 8-4-4-4-12 hexadecimal digits (RFC 4122). */
    public static Optional<UUID> uuid(String text) {
        return isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isSha1(String text) {
        return text.length() == 40 && isAllHex(text);
    }

    static boolean isAllHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code mailto:} and an address with something on both sides of its last {@code @}. */
    static boolean isMailto(String text) {
        if (!text.startsWith("mailto:") || !Iri.matches(text)) {
            return false;
        }
        int at = text.lastIndexOf('@');
        return at > "mailto:".length() && at < text.length() - 1;
    }

    /** SHA-224, 256, 384 or 512 in hexadecimal digits. */
    static boolean isSha2(String text) {
        return switch (text.length()) {
            case 56, 64, 96, 128 -> isAllHex(text);
            default -> false;
        };
    }

    /** A type, a slash, a subtype, and perhaps parameters, which are left to whoever reads the attachment (RFC 2045). */
    static boolean isMediaType(String text) {
        int end = text.indexOf(';');
        String type = (end < 0 ? text : text.substring(0, end)).strip();
        int slash = type.indexOf('/');
        return slash > 0 && isToken(type.substring(0, slash)) && isToken(type.substring(slash + 1));
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F && "()<>@,;:\\\"/[]?=".indexOf(c) < 0);
    }
}
