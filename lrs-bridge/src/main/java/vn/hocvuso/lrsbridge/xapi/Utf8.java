package vn.hocvuso.lrsbridge.xapi;

/** Whether bytes are UTF-8, strictly: no overlong forms, no surrogates, nothing beyond U+10FFFF (RFC 3629). */
final class Utf8 {
    private Utf8() {}

    /** The place of the first byte that is not UTF-8; -1 where all are. */
    static int firstError(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = sequence(bytes, at);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return -1;
    }

    /** The length of the sequence that begins here; 0 where it is none. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
        if (first >= 0xC2 && first <= 0xDF) {
            return second >> 6 == 2 ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int least = first == 0xE0 ? 0xA0 : 0x80;
            int most = first == 0xED ? 0x9F : 0xBF;
            return second >= least && second <= most && isTail(bytes, at + 2) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int least = first == 0xF0 ? 0x90 : 0x80;
            int most = first == 0xF4 ? 0x8F : 0xBF;
            return second >= least && second <= most && isTail(bytes, at + 2) && isTail(bytes, at + 3) ? 4 : 0;
        }
        return 0;
    }

    private static boolean isTail(byte[] bytes, int at) {
        return at < bytes.length && (bytes[at] & 0xC0) == 0x80;
    }
}
