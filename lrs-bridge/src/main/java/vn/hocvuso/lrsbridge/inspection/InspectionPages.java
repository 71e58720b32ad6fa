package vn.hocvuso.lrsbridge.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.OpenLog;
import vn.hocvuso.lrsbridge.certification.CertificationPages.BookLine;
import vn.hocvuso.lrsbridge.certification.Dossiers;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.plan.VerbTable;
import vn.hocvuso.lrsbridge.verifying.Checks;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Page;

/** What the auditors' pages show. */
public final class InspectionPages {
    private InspectionPages() {}

    /**
     * The first page.
     *
     * @param checkpoint the newest, as it is sent; empty before the first
     * @param answer of the log, when it was just asked
     * @param typed the earlier checkpoint that was pasted and is none
     */
    public record Overview(
            int year, String checkpoint, List<OpenLog.PushState> pushes, Optional<LogAnswer> answer, String typed)
            implements Page {
        @Override
        public String template() {
            return "auditing.jte";
        }
    }

    /** What changed after certificates were issued, and how people ruled on it. */
    public record CasesPage(List<Dossiers.CaseRecord> all) implements Page {
        @Override
        public String template() {
            return "audited-cases.jte";
        }
    }

    /**
     * What came of holding the log against something.
     *
     * @param code stable: {@code CONTINUES}, {@code REWRITTEN}, {@code SHORTENED}, {@code NOT_OURS}, {@code UNCHANGED},
     *     {@code CHANGED} or {@code NO_CHECKPOINT}
     * @param size of the log now
     */
    public record LogAnswer(String code, boolean good, long size) {}

    /**
     * Rows of certificates that were inspected.
     *
     * @param seed of a sample
     * @param again the address that gives the same as a file, without its form; empty when it was an upload
     */
    public record Rows(List<Inspected> rows, Optional<Long> seed, String again) implements Page {
        @Override
        public String template() {
            return "inspected.jte";
        }

        /** How many came out so. */
        public long count(String verdict) {
            return rows.stream().filter(row -> row.verdict().equals(verdict)).count();
        }
    }

    /** The way from a certificate to its statements. */
    public record ChainPage(
            String id,
            String number,
            String holder,
            List<BookLine> entries,
            List<LinkLine> links,
            List<AccountLine> accounts,
            Optional<Long> logIndex,
            Checks checks)
            implements Page {
        @Override
        public String template() {
            return "chain.jte";
        }
    }

    /**
     * A statement that counted.
     *
     * @param same {@code YES}, {@code NO} or {@code GONE}
     * @param verb by what its verb was given its meaning, where that was kept
     */
    public record LinkLine(
            String statement,
            String digest,
            String same,
            String activity,
            String rule,
            String version,
            String competencies,
            Optional<Instant> at,
            Optional<Strength> strength,
            boolean outOfReach,
            Optional<VerbTable.Entry> verb,
            String received) {}

    /** An account, and who said whose it is. */
    public record AccountLine(String account, String by, Instant at) {}

    /** Who looked at what. */
    public record AccessPage(List<AccessEntry> all) implements Page {
        /** What one was about, as the reader says it. */
        public String about(AccessEntry entry, Frame frame) {
            return AccessWords.of(entry, frame);
        }

        @Override
        public String template() {
            return "access.jte";
        }
    }
}
