package vn.hocvuso.coursepackages.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * What stands about the entries at the end of a zip file (APPNOTE 4.3.12 to 4.3.16, zip64 included), as far as the JDK
 * does not show it: how many entries there are before any is read, and which are links or encrypted.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int HEADER = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64_LENGTH = 56;
    private static final int HEADER_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LINK = 0xA000;
    private static final int KIND_OF_FILE = 0xF000;

    private final FileChannel file;

    ZipDirectory(FileChannel file) {
        this.file = file;
    }

    /** Where the list of entries lies, and how long it is. */
    record Extent(long offset, long bytes, long entries) {}

    /** What the list of entries says that the JDK does not. */
    record Marks(boolean link, boolean encrypted) {}

    /**
     * Finds the list.
     *
     * @throws NotAZip when the file has none
     */
    Extent extent() throws IOException {
        long end = endRecord();
        ByteBuffer record = read(end, END_LENGTH);
        Extent extent = new Extent(
                Integer.toUnsignedLong(record.getInt(16)),
                Integer.toUnsignedLong(record.getInt(12)),
                Short.toUnsignedLong(record.getShort(10)));
        return end >= LOCATOR_LENGTH ? wide(extent, end - LOCATOR_LENGTH) : extent;
    }

    private Extent wide(Extent narrow, long locator) throws IOException {
        ByteBuffer pointer = read(locator, LOCATOR_LENGTH);
        if (pointer.getInt(0) != LOCATOR_64) {
            return narrow;
        }
        ByteBuffer record = read(pointer.getLong(8), END_64_LENGTH);
        if (record.getInt(0) != END_64) {
            throw new NotAZip();
        }
        return new Extent(record.getLong(48), record.getLong(40), record.getLong(32));
    }

    private long endRecord() throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return size - length + at;
            }
        }
        throw new NotAZip();
    }

    /** Hands over the marks of each entry, in the order of the list. */
    void forEach(Extent extent, Visitor visitor) throws IOException {
        // what comes before the first entry of a self-extracting file shifts all offsets; the JDK takes care of the
        // same
        ByteBuffer list = read(listStart(extent), Math.toIntExact(extent.bytes()));
        int at = 0;
        while (at + HEADER_LENGTH <= list.limit() && list.getInt(at) == HEADER) {
            int madeBy = list.get(at + 5) & 0xFF;
            int mode = list.getInt(at + 38) >>> 16;
            boolean unix = madeBy == 3 || madeBy == 19;
            visitor.entry(new Marks(unix && (mode & KIND_OF_FILE) == LINK, (list.getShort(at + 8) & 1) != 0));
            at += HEADER_LENGTH + length(list, at + 28) + length(list, at + 30) + length(list, at + 32);
        }
    }

    private long listStart(Extent extent) throws IOException {
        long end = endRecord();
        boolean narrow = end < LOCATOR_LENGTH
                || read(end - LOCATOR_LENGTH, LOCATOR_LENGTH).getInt(0) != LOCATOR_64;
        long start = narrow ? end - extent.bytes() : extent.offset();
        if (start < 0 || start + extent.bytes() > file.size()) {
            throw new NotAZip();
        }
        return start;
    }

    private static int length(ByteBuffer list, int at) {
        return Short.toUnsignedInt(list.getShort(at));
    }

    private ByteBuffer read(long from, int length) throws IOException {
        if (from < 0 || from + length > file.size()) {
            throw new NotAZip();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    /** Takes the marks of one entry. */
    @FunctionalInterface
    interface Visitor {
        /** One entry of the list. */
        void entry(Marks marks);
    }

    /** The file is not a zip file, or is cut off. */
    static final class NotAZip extends IOException {
        private static final long serialVersionUID = 1L;

        NotAZip() {
            super("not a zip file");
        }
    }
}
