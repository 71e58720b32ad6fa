package vn.hocvuso.lrsbridge.web;

import java.io.IOException;
import java.io.InputStream;

/** One file of a zip that somebody handed in. */
public final class ZippedFile {
    /** How much of one file is unpacked to get past it, when it is larger than wanted; a megabyte can hold a thousand. */
    private static final long MOST_PASSED_OVER = 256L << 20;

    private static final int BUFFER = 65_536;

    private ZippedFile() {}

    /**
     * Its bytes, and one more than wanted where there are more. The rest is passed over.
     *
     * @param zip at the file
     * @param atMost how many bytes are wanted
     * @throws Refused where the file unpacks to far more than that
     */
    public static byte[] read(InputStream zip, int atMost) throws IOException {
        byte[] file = zip.readNBytes(atMost + 1);
        byte[] buffer = new byte[file.length > atMost ? BUFFER : 1];
        long passed = 0;
        for (int some = zip.read(buffer); some >= 0; some = zip.read(buffer)) {
            passed += some;
            if (passed > MOST_PASSED_OVER) {
                throw Refused.because(
                        Refusal.BODY_TOO_LARGE,
                        "file",
                        "một tệp trong zip bung ra quá lớn / a file of the zip unpacks to far too much",
                        "");
            }
        }
        return file;
    }
}
