package vn.hocvuso.lrsbridge.auditing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The log's tree in tiles of 256 hashes (C2SP tlog-tiles): what they hold, and how they grow. A tile is read once and
 * written once, whatever is done with it in between.
 */
final class LogTiles implements MerkleTree.Subtrees {
    /** Hashes in a whole tile. */
    static final int WIDTH = 256;

    private static final int HEIGHT = 8;

    private final LogBook book;
    private final Map<Place, byte[]> read = new HashMap<>();
    private final Map<Place, byte[]> grown = new LinkedHashMap<>();

    LogTiles(LogBook book) {
        this.book = book;
    }

    /** Which tile: its level, and its number there. */
    private record Place(int level, long number) {}

    /** Adds entries behind those that are there; answers the new size. */
    long grow(long size, List<AuditEntry> entries) {
        long index = size;
        for (AuditEntry entry : entries) {
            add(0, index, TreeHash.leaf(entry.bytes()));
            index++;
        }
        return index;
    }

    /** Each whole tile is one hash of the level above. */
    private void add(int level, long index, TreeHash hash) {
        Place place = new Place(level, index / WIDTH);
        int at = (int) (index % WIDTH);
        byte[] before = at == 0 ? new byte[0] : tile(place);
        if (before.length != at * TreeHash.LENGTH) {
            throw new IllegalStateException("tile " + place + " does not end where entry " + index + " begins");
        }
        byte[] after = Arrays.copyOf(before, before.length + TreeHash.LENGTH);
        System.arraycopy(hash.bytes(), 0, after, before.length, TreeHash.LENGTH);
        grown.put(place, after);
        if (at == WIDTH - 1) {
            add(level + 1, index / WIDTH, whole((level + 1) * HEIGHT, index / WIDTH));
        }
    }

    /** Writes down what has grown. */
    void save() {
        grown.forEach((place, hashes) -> book.keepTile(place.level(), place.number(), hashes));
        read.putAll(grown);
        grown.clear();
    }

    private byte[] tile(Place place) {
        byte[] fresh = grown.get(place);
        return fresh != null
                ? fresh
                : read.computeIfAbsent(place, asked -> book.tile(asked.level(), asked.number())
                        .orElseThrow(() -> new IllegalArgumentException("there is no tile " + asked)));
    }

    @Override
    public TreeHash whole(int height, long place) {
        int level = height / HEIGHT;
        int inTile = height % HEIGHT;
        // the top of a whole tile is looked for in the tile itself: the level above may not have it yet
        if (inTile == 0 && level > 0) {
            level--;
            inTile = HEIGHT;
        }
        long first = place << inTile;
        byte[] hashes = tile(new Place(level, first / WIDTH));
        return top(hashes, (int) (first % WIDTH), 1 << inTile);
    }

    private static TreeHash top(byte[] hashes, int from, int width) {
        if (width > 1) {
            int half = width / 2;
            return TreeHash.node(top(hashes, from, half), top(hashes, from + half, half));
        }
        int start = from * TreeHash.LENGTH;
        if (start + TreeHash.LENGTH > hashes.length) {
            throw new IllegalArgumentException("the tile does not reach so far");
        }
        return TreeHash.of(Arrays.copyOfRange(hashes, start, start + TreeHash.LENGTH));
    }
}
