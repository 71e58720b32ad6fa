package vn.hocvuso.lrsbridge.auditing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Proofs over the log's Merkle tree (RFC 6962, section 2.1), made from the hashes of whole subtrees, and checked. */
public final class MerkleTree {
    private MerkleTree() {}

    /** The hashes that are kept. */
    @FunctionalInterface
    public interface Subtrees {
        /**
         * The hash of a whole subtree: of {@code 2^height} leaves, from leaf {@code place * 2^height} on.
         *
         * @throws IllegalArgumentException when the tree does not reach so far
         */
        TreeHash whole(int height, long place);
    }

    /** The root of the first {@code size} leaves. */
    public static TreeHash root(long size, Subtrees hashes) {
        return size == 0 ? TreeHash.EMPTY : range(0, size, hashes);
    }

    /** MTH(D[from:to]) where {@code from} is a multiple of the largest power of two that is below the width. */
    private static TreeHash range(long from, long to, Subtrees hashes) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return hashes.whole(height, from >> height);
        }
        long split = from + split(width);
        return TreeHash.node(range(from, split, hashes), range(split, to, hashes));
    }

    /** The largest power of two below a width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    /** The proof that a leaf is in the tree of that size: the hashes beside its way to the root, the lowest first. */
    public static List<TreeHash> inclusion(long index, long size, Subtrees hashes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size);
        }
        List<TreeHash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            path.add(index < middle ? range(middle, to, hashes) : range(from, middle, hashes));
            from = index < middle ? from : middle;
            to = index < middle ? middle : to;
        }
        return reversed(path);
    }

    /** The proof that the tree of a size begins with the one of an older size; empty when either is empty or equal. */
    public static List<TreeHash> consistency(long older, long size, Subtrees hashes) {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException("a tree of " + older + " does not come before one of " + size);
        }
        List<TreeHash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean wholeYet = true;
        while (older > 0 && to > older) {
            long middle = from + split(to - from);
            boolean left = older <= middle;
            path.add(left ? range(middle, to, hashes) : range(from, middle, hashes));
            wholeYet &= left;
            from = left ? from : middle;
            to = left ? middle : to;
        }
        if (!wholeYet) {
            path.add(range(from, to, hashes));
        }
        return reversed(path);
    }

    private static List<TreeHash> reversed(List<TreeHash> path) {
        List<TreeHash> reversed = new ArrayList<>(path);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }

    /** Whether this proof leads from the leaf to the root of the checkpoint (RFC 9162, section 2.1.3.2). */
    public static boolean includes(Checkpoint tree, long index, TreeHash leaf, List<TreeHash> path) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        long place = index;
        long last = tree.size() - 1;
        TreeHash hash = leaf;
        for (TreeHash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = TreeHash.node(beside, hash);
                int level = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= level;
                last >>= level;
            } else {
                hash = TreeHash.node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(tree.root());
    }

    /**
     * Whether this proof shows that the newer tree begins with the older one (RFC 9162, section 2.1.4.2). Every tree
     * begins with an empty one, so that a checkpoint of size 0 holds nobody to anything: it is refused.
     */
    public static boolean continues(Checkpoint older, Checkpoint newer, List<TreeHash> proof) {
        if (older.size() == newer.size()) {
            return older.size() > 0 && older.root().equals(newer.root()) && proof.isEmpty();
        }
        if (older.size() == 0 || older.size() > newer.size() || proof.isEmpty()) {
            return false;
        }
        boolean whole = Long.bitCount(older.size()) == 1;
        List<TreeHash> path = new ArrayList<>(proof);
        if (whole) {
            path.add(0, older.root());
        }
        Climb climb = new Climb(older.size() - 1, newer.size() - 1, path.get(0));
        return path.subList(1, path.size()).stream().allMatch(climb::up) && climb.arrives(older.root(), newer.root());
    }

    /** The way up both trees at once. */
    private static final class Climb {
        private long place;
        private long last;
        private TreeHash olderHash;
        private TreeHash newerHash;

        Climb(long place, long last, TreeHash start) {
            int shared = Long.numberOfTrailingZeros(~place);
            this.place = place >> shared;
            this.last = last >> shared;
            this.olderHash = start;
            this.newerHash = start;
        }

        boolean up(TreeHash beside) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                olderHash = TreeHash.node(beside, olderHash);
                newerHash = TreeHash.node(beside, newerHash);
                int level = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= level;
                last >>= level;
            } else {
                newerHash = TreeHash.node(newerHash, beside);
            }
            place >>= 1;
            last >>= 1;
            return true;
        }

        boolean arrives(TreeHash older, TreeHash newer) {
            return last == 0 && olderHash.equals(older) && newerHash.equals(newer);
        }
    }
}
