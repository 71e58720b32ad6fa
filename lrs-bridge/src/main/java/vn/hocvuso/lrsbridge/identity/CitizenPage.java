package vn.hocvuso.lrsbridge.identity;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.web.Seen;

/**
 * One citizen, or the form for a new one.
 *
 * @param details what is known; without a citizen for a new one
 * @param form what stands in the form
 * @param findings what is wrong with it
 * @param shown what was just made or asked for: a number in full, or a one-time code; empty otherwise
 */
public record CitizenPage(Optional<Details> details, CitizenForm form, List<Finding> findings, Shown shown)
        implements Page {
    public CitizenPage {
        findings = List.copyOf(findings);
    }

    /**
     * What is known of one.
     *
     * @param number the personal identification number, masked; empty without one
     * @param doubts what does not go together with it
     * @param links the accounts of this entry
     * @param duplicates the entries that were merged into it, with theirs
     * @param changes how its links came about, the newest first
     * @param accesses who looked at what is hidden
     */
    public record Details(
            Citizen citizen,
            String number,
            List<PersonalNumber.Doubt> doubts,
            List<HeldLink> links,
            List<Duplicate> duplicates,
            List<LinkChange> changes,
            List<AccessEntry> accesses) {
        public Details {
            doubts = List.copyOf(doubts);
            links = List.copyOf(links);
            duplicates = List.copyOf(duplicates);
            changes = List.copyOf(changes);
            accesses = List.copyOf(accesses);
        }

        /** What somebody who sees this sees of what they can correct. */
        public Seen seen() {
            return Seen.of(CitizenForm.of(citizen).fields(number));
        }
    }

    /** An entry that was merged into this one. */
    public record Duplicate(CitizenMerges.Merged merged, List<HeldLink> links) {
        public Duplicate {
            links = List.copyOf(links);
        }
    }

    /**
     * What is shown this once.
     *
     * @param number a number in full
     * @param code a one-time code
     * @param meanwhile whether the findings are what somebody else has changed meanwhile
     */
    public record Shown(String number, String code, boolean meanwhile) {
        /** Nothing. */
        static final Shown NOTHING = new Shown("", "", false);

        /** What somebody else has changed. */
        static final Shown MEANWHILE = new Shown("", "", true);
    }

    static CitizenPage of(Details details) {
        return showing(details, Shown.NOTHING);
    }

    static CitizenPage showing(Details details, Shown shown) {
        return new CitizenPage(Optional.of(details), CitizenForm.of(details.citizen()), List.of(), shown);
    }

    /** The form again, because somebody else was faster: what was entered stands on what they made of it. */
    static CitizenPage meanwhile(Details now, CitizenForm entered, Seen seen, List<Finding> changed) {
        CitizenForm form =
                CitizenForm.of(entered.citizen(now.citizen().id())).onto(CitizenForm.of(now.citizen()), seen);
        return new CitizenPage(Optional.of(now), form, changed, Shown.MEANWHILE);
    }

    @Override
    public String template() {
        return "citizen.jte";
    }
}
