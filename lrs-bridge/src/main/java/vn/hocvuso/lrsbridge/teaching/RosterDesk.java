package vn.hocvuso.lrsbridge.teaching;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** A roster's way in: kept and shown first, taken in when somebody says so, in the background, in portions. */
@Singleton
public class RosterDesk {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");

    /** Rows of one transaction: a crash loses nothing, and the next try finds what is there already. */
    private static final int PORTION = 200;

    private static final int WHOLE = 100;

    private final RosterImports imports;
    private final RosterMatcher matcher;
    private final RosterIntake intake;
    private final Clock clock;

    @Resource
    private ManagedExecutorService background;

    @Inject
    public RosterDesk(RosterImports imports, RosterMatcher matcher, RosterIntake intake, Clock clock) {
        this.imports = imports;
        this.matcher = matcher;
        this.intake = intake;
        this.clock = clock;
    }

    /** Keeps a file to be looked at; answers its id. */
    UUID keep(String fileName, byte[] file, RosterTerms terms, Caller by) {
        Roster roster = Roster.read(file, terms.platform());
        if (roster.entries().isEmpty()) {
            throw Refused.because(
                    Refusal.INVALID_ROSTER, "", "không có học sinh nào dưới dòng tiêu đề / no pupils", fileName);
        }
        demandClassNames(roster, terms);
        Instant now = clock.instant();
        RosterImport kept = new RosterImport(
                UUID.randomUUID(),
                by.id(),
                by.name(),
                now,
                fileName.length() > 300 ? fileName.substring(0, 300) : fileName,
                new RosterImport.Content(file),
                terms,
                new RosterImport.Progress(
                        RosterImport.State.PREVIEW, roster.entries().size(), 0, now));
        imports.add(kept);
        return kept.id();
    }

    private static void demandClassNames(Roster roster, RosterTerms terms) {
        boolean named =
                roster.entries().stream().noneMatch(entry -> entry.className().isEmpty());
        if (!named && terms.className().isEmpty()) {
            throw Refused.because(
                    Refusal.INVALID_ROSTER,
                    "class",
                    "danh sách không có cột «Lớp»; hãy ghi tên lớp / the roster names no class",
                    "");
        }
    }

    /**
     * A roster of one's own.
     *
     * @throws Refused where it is somebody else's, as if there were none
     */
    RosterImport open(UUID id, Caller by) {
        return imports.find(id)
                .filter(one -> one.by().equals(by.id()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** What taking it in would do. */
    RosterPlan plan(RosterImport roster) {
        return plan(read(roster), roster);
    }

    /** What it would do, or how far it is. */
    RosterPages.Shown shown(RosterImport roster) {
        RosterImport.Progress progress = roster.progress();
        boolean preview = progress.state() == RosterImport.State.PREVIEW;
        return new RosterPages.Shown(
                roster,
                preview ? Optional.of(plan(roster)) : Optional.empty(),
                progress.total() == 0 ? WHOLE : WHOLE * progress.done() / progress.total(),
                roster.isStuck(clock.instant()),
                !roster.fileName().toLowerCase(Locale.ROOT).endsWith(".zip"));
    }

    private static Roster read(RosterImport roster) {
        return Roster.read(roster.content().bytes(), roster.terms().platform());
    }

    private RosterPlan plan(Roster read, RosterImport roster) {
        return matcher.plan(read.entries(), roster);
    }

    /** The file with what is wrong in each row, as a workbook. */
    byte[] errors(RosterImport roster) {
        Roster read = read(roster);
        RosterSheet sheet = read.sheet().orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        Map<Integer, String> errors = new java.util.HashMap<>(read.errors());
        plan(read, roster).lines().stream()
                .filter(line -> line.step() == RosterPlan.Step.WRONG)
                .forEach(line -> errors.put(
                        line.entry().row(), String.join("; ", line.entry().faults())));
        return RosterBook.withErrors(sheet, errors);
    }

    /** Takes it in, in the background; whoever asks a second time changes nothing. */
    void commit(RosterImport roster) {
        if (imports.begin(roster.id(), clock.instant())) {
            background.execute(() -> work(roster));
        }
    }

    private void work(RosterImport roster) {
        try {
            take(roster);
        } catch (RuntimeException | Error failed) {
            // the page offers to go on after a minute without progress
            LOG.log(Level.SEVERE, "the roster " + roster.id() + " stopped", failed);
        }
    }

    /** In portions; who is in an earlier one is known to a later one. */
    void take(RosterImport roster) {
        int done = 0;
        for (List<RosterEntry> some : Portions.of(read(roster).entries(), PORTION)) {
            intake.take(some, roster);
            done += some.size();
            imports.progress(roster.id(), done, clock.instant());
        }
        imports.finish(roster.id(), clock.instant());
    }
}
