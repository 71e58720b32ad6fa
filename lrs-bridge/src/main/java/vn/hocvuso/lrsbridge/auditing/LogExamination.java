package vn.hocvuso.lrsbridge.auditing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Checks the log by its entries, trusting neither tiles nor what was signed. */
final class LogExamination {
    private final LogBook book;
    private final LongFunction<List<AuditEntry>> entries;

    LogExamination(LogBook book, LongFunction<List<AuditEntry>> entries) {
        this.book = book;
        this.entries = entries;
    }

    OpenLog.Examination now() {
        Optional<Checkpoint> newest = book.checkpoint().map(LogBook.Published::checkpoint);
        long size = newest.map(Checkpoint::size).orElse(0L);
        boolean unchanged = newest.map(
                        tree -> rootOf(size).filter(tree.root()::equals).isPresent())
                .orElse(true);
        return new OpenLog.Examination(size, unchanged);
    }

    OpenLog.Continuity since(SignedNote earlier) {
        if (earlier.signer(book.keys()).isEmpty()) {
            return OpenLog.Continuity.NOT_OURS;
        }
        Checkpoint then = Checkpoint.parse(earlier.text());
        Optional<TreeHash> root = rootOf(then.size());
        if (root.isEmpty()) {
            return OpenLog.Continuity.SHORTENED;
        }
        return root.get().equals(then.root()) ? OpenLog.Continuity.CONTINUES : OpenLog.Continuity.REWRITTEN;
    }

    /** The root of the first entries, by the entries themselves; nothing when there are not so many. */
    private Optional<TreeHash> rootOf(long size) {
        Frontier frontier = new Frontier();
        while (frontier.size < size) {
            List<AuditEntry> next = entries.apply(frontier.size);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            next.stream().limit(size - frontier.size).forEach(entry -> frontier.add(TreeHash.leaf(entry.bytes())));
        }
        return Optional.of(frontier.root());
    }

    /** The tops of the whole subtrees, largest first: all that is needed to go on. */
    private static final class Frontier {
        private final List<TreeHash> tops = new ArrayList<>();
        private long size;

        void add(TreeHash leaf) {
            TreeHash hash = leaf;
            for (long rest = size; (rest & 1) == 1; rest >>= 1) {
                hash = TreeHash.node(tops.remove(tops.size() - 1), hash);
            }
            tops.add(hash);
            size++;
        }

        TreeHash root() {
            if (tops.isEmpty()) {
                return TreeHash.EMPTY;
            }
            TreeHash root = tops.get(tops.size() - 1);
            for (int at = tops.size() - 2; at >= 0; at--) {
                root = TreeHash.node(tops.get(at), root);
            }
            return root;
        }
    }
}
