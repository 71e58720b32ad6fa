package vn.hocvuso.coursepackages.archive;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/** Looks at the list of entries of an archive before anything of it is unpacked. */
final class ArchiveInspection {
    private final ArchiveLimits limits;
    private final Findings findings;
    private long total;
    private Optional<String> withBackslash = Optional.empty();

    ArchiveInspection(ArchiveLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /** What the list says before the JDK reads it. */
    void inspectDirectory(ZipDirectory directory) throws IOException {
        ZipDirectory.Extent extent = directory.extent();
        if (extent.entries() < 0 || extent.entries() > limits.entries()) {
            refuse("zip.too-many-entries", ArchiveSentences.TOO_MANY.with(Integer.toString(limits.entries())));
        } else if (extent.bytes() < 0 || extent.bytes() > limits.directoryBytes()) {
            refuse("zip.long-directory", ArchiveSentences.LONG_LIST.with(Integer.toString(limits.directoryBytes())));
        } else {
            Marked marked = new Marked();
            directory.forEach(extent, marked);
            marked.report();
        }
    }

    /** One link or one encrypted file is enough; the same is not said a thousand times. */
    private final class Marked implements ZipDirectory.Visitor {
        private boolean link;
        private boolean encrypted;

        @Override
        public void entry(ZipDirectory.Marks marks) {
            link |= marks.link();
            encrypted |= marks.encrypted();
        }

        void report() {
            if (link) {
                refuse("zip.link", ArchiveSentences.LINK);
            }
            if (encrypted) {
                refuse("zip.encrypted", ArchiveSentences.ENCRYPTED);
            }
        }
    }

    /** One entry; a file that is worth anything goes into the list. */
    void inspect(ZipEntry entry, Map<String, ZipEntry> files) {
        String name = entry.getName();
        if (name.length() > limits.nameLength()) {
            refuse("zip.long-name", ArchiveSentences.LONG_NAME.with(name, Integer.toString(limits.nameLength())));
        } else if (EntryName.isUnsafe(name)) {
            refuse("zip.unsafe-name", ArchiveSentences.UNSAFE_NAME.with(visible(name)));
        } else {
            if (name.indexOf('\\') >= 0 && withBackslash.isEmpty()) {
                withBackslash = Optional.of(name);
            }
            inspectSize(entry);
            keep(EntryName.of(name), entry, files);
        }
    }

    private static String visible(String name) {
        return name.replaceAll("[\\x00-\\x1F\\x7F]", "?");
    }

    private void inspectSize(ZipEntry entry) {
        long size = Math.max(entry.getSize(), 0);
        total += Math.min(size, limits.totalBytes() + 1);
        if (size > limits.entryBytes()) {
            refuse(
                    "zip.large-file",
                    ArchiveSentences.LARGE_FILE.with(entry.getName(), Long.toString(limits.entryBytes())));
        } else if (size > ArchiveLimits.SMALL && size / Math.max(entry.getCompressedSize(), 1) > limits.ratio()) {
            refuse("zip.bomb", ArchiveSentences.BOMB.with(entry.getName(), Integer.toString(limits.ratio())));
        }
    }

    private void keep(EntryName name, ZipEntry entry, Map<String, ZipEntry> files) {
        if (name.path().endsWith("/") || name.isLeftover()) {
            return;
        }
        if (files.putIfAbsent(name.path(), entry) != null) {
            refuse("zip.same-name-twice", ArchiveSentences.TWICE.with(name.path()));
        }
    }

    /** What only shows when all entries are seen. */
    void finish() {
        if (total > limits.totalBytes()) {
            refuse("zip.large-package", ArchiveSentences.LARGE_PACKAGE.with(Long.toString(limits.totalBytes())));
        }
        withBackslash.ifPresent(name ->
                findings.warning("zip.4.4.17.1-slashes", Place.WHOLE_DOCUMENT, ArchiveSentences.BACKSLASH.with(name)));
    }

    private void refuse(String rule, Sentence sentence) {
        findings.error(rule, Place.WHOLE_DOCUMENT, sentence);
    }
}
