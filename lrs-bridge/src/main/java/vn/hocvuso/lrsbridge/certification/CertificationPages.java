package vn.hocvuso.lrsbridge.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.plan.Curriculum.Text;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Paging;
import vn.hocvuso.lrsbridge.web.Table;

/** What the officers' pages show, in plain values. */
public final class CertificationPages {
    private CertificationPages() {}

    /**
     * The first page.
     *
     * @param groups who waits, by curriculum and audience
     * @param decisions newest first
     * @param paging of the decisions
     * @param cases what changed after issue and waits for a ruling
     * @param years of the register, newest first
     */
    public record Overview(
            List<Group> groups, List<DecisionLine> decisions, Paging paging, List<CaseLine> cases, List<Integer> years)
            implements Page {
        /** Those in which somebody waits, or whether nobody does the others. */
        public List<Group> groups(boolean waiting) {
            return groups.stream().filter(group -> group.waits() == waiting).toList();
        }

        @Override
        public String template() {
            return "certification.jte";
        }
    }

    /**
     * How many of a curriculum and audience there are.
     *
     * @param approved whether a decision lets the curriculum certify
     * @param automatic whether certificates follow by themselves then
     */
    public record Group(
            String address,
            Text curriculum,
            Text audience,
            boolean approved,
            boolean automatic,
            long eligible,
            long withheld,
            long confirmed,
            long issued) {
        /** Under which name the bundles say how its certificates come about. */
        public String way() {
            if (!approved) {
                return "certification.not-approved";
            }
            return automatic ? "certification.automatic" : "certification.by-decision";
        }

        /** Whether there is anybody to look at. */
        public boolean waits() {
            return eligible + withheld + confirmed > 0;
        }
    }

    /**
     * A decision, and how far its certificates are.
     *
     * @param left how many wait
     */
    public record DecisionLine(
            String id, String number, LocalDate day, String signatory, long issued, long withheld, long left) {
        /** How many it names. */
        public long all() {
            return issued + withheld + left;
        }
    }

    /** A case. */
    public record CaseLine(String id, String registerNumber, String holder, Instant opened, List<LostLine> lost) {
        /** The competencies that were lost, as they are called. */
        public String lost(Frame frame) {
            return lost.stream().map(one -> one.name(frame)).collect(Collectors.joining("; "));
        }

        /** Those of them that are achieved again by now, each with its day; empty where there is none. */
        public String again(Frame frame) {
            return lost.stream()
                    .flatMap(one -> one.again().stream()
                            .map(at -> frame.say("case.again-on", one.name(frame), frame.moment(at))))
                    .collect(Collectors.joining("; "));
        }

        /** Whether all that was lost is achieved again by now. */
        public boolean hasAllAgain() {
            return lost.stream().allMatch(one -> one.again().isPresent());
        }
    }

    /**
     * A competency that was lost after a certificate was issued.
     *
     * @param again when it was achieved again, where it is by now
     */
    public record LostLine(String code, Text title, Optional<Instant> again) {
        String name(Frame frame) {
            return frame.choose(title.vietnamese(), title.english());
        }
    }

    /**
     * Who is eligible, and who is withheld.
     *
     * @param all of the eligible, how many there are and which are shown
     * @param held the same of the withheld
     * @param typed what was typed, where it could not be done
     * @param today what a decision's day is at most
     */
    public record Candidates(
            Group group,
            String curriculum,
            String version,
            String audience,
            Paging all,
            List<CandidateLine> eligible,
            Paging held,
            List<CandidateLine> withheld,
            LocalDate today,
            TypedForm typed)
            implements Page {
        /** This page without a place in one list, but with that in the other, which stays where it is. */
        public String beside(Paging other) {
            return group.address() + (other.page() > 1 ? "?" + other.parameter() + "=" + other.page() : "");
        }

        @Override
        public String template() {
            return "candidates.jte";
        }
    }

    /**
     * Somebody.
     *
     * @param reason why withheld: a code of ours or an officer's words; empty when not
     */
    public record CandidateLine(
            String id, String name, int birthYear, Instant since, String reason, List<ProofLine> proofs) {
        public CandidateLine {
            proofs = List.copyOf(proofs);
        }
    }

    /** A competency and the evidence that decides it. */
    public record ProofLine(
            String code,
            Text title,
            boolean achieved,
            String activity,
            String rule,
            Optional<Instant> at,
            String score,
            String statement,
            String sha256,
            Optional<Strength> strength,
            boolean outOfReach) {}

    /** How the certificates of a decision come along. */
    public record DecisionPage(DecisionLine decision, Paging paging, List<CandidateLine> withheld) implements Page {
        @Override
        public String template() {
            return "decision.jte";
        }
    }

    /**
     * A year of the register as a book, a page of it or the whole.
     *
     * @param paging of its entries
     * @param seal the signed note that closed it; empty while it is open
     * @param closable whether it may be closed now
     */
    public record Book(
            int year, List<Integer> years, Paging paging, List<BookLine> lines, String seal, boolean closable)
            implements Page {
        /** Where a year is read. */
        public String address() {
            return "/certification/register?year=" + year;
        }

        @Override
        public String template() {
            return "register.jte";
        }
    }

    /**
     * An entry.
     *
     * @param former the number of the certificate that it ends; empty when it ends none
     * @param curriculum its code, for programs
     * @param title what the curriculum and the audience are called
     */
    public record BookLine(
            String number,
            String kind,
            String certificate,
            String former,
            String reason,
            String holder,
            String curriculum,
            Text title,
            String decision,
            LocalDate decided,
            String signatory,
            Instant made,
            String by) {
        /** Who made it, in the reader's language where that was nobody but the rule. */
        public String madeBy(Frame frame) {
            return by.equals(Issuer.AUTOMATIC) ? frame.say("register.automatic") : by;
        }
    }

    /** Entries as a table to take along. */
    public static Table table(String name, List<BookLine> lines) {
        return new Table(
                name,
                List.of(
                        "number",
                        "kind",
                        "certificate",
                        "ends",
                        "reason",
                        "holder",
                        "curriculum",
                        "decision",
                        "decided",
                        "signatory",
                        "made",
                        "by"),
                lines.stream()
                        .map(one -> List.of(
                                one.number(),
                                one.kind(),
                                one.certificate(),
                                one.former(),
                                one.reason(),
                                one.holder(),
                                one.curriculum(),
                                one.decision(),
                                one.decided().toString(),
                                one.signatory(),
                                one.made().toString(),
                                one.by()))
                        .toList());
    }

    /**
     * A certificate, before an officer who corrects it.
     *
     * @param ended whether it was revoked or replaced
     * @param nameNow the citizen's name as it is known now
     * @param typed what was typed, where it could not be done
     */
    public record Correction(
            String id,
            String registerNumber,
            String holder,
            String nameNow,
            boolean ended,
            List<BookLine> history,
            List<String> grounds,
            LocalDate today,
            TypedForm typed)
            implements Page {
        @Override
        public String template() {
            return "correction.jte";
        }
    }

    /**
     * Both sides of a case.
     *
     * @param certified the competencies that the certificate names, each with the day of its achievement
     * @param then the evidence that the certificate names
     * @param now where the citizen stands now
     * @param outcome {@code OPEN}, {@code KEPT} or {@code REVOKED}
     * @param reason why it was ruled so
     * @param typed what was typed, where it could not be done
     */
    public record CasePage(
            CaseLine about,
            String certificate,
            List<CertifiedLine> certified,
            List<ThenLine> then,
            List<ProofLine> now,
            String outcome,
            String reason,
            String by,
            List<String> grounds,
            LocalDate today,
            TypedForm typed)
            implements Page {
        @Override
        public String template() {
            return "case.jte";
        }
    }

    /** A competency as the certificate names it. */
    public record CertifiedLine(String name, LocalDate day) {}

    /** Evidence as the certificate names it, its digest in the form in which what is so now has it. */
    public record ThenLine(String name, String description, String statement, String sha256) {}
}
