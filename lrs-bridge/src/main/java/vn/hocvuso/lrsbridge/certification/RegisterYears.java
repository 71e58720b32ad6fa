package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.LogIdentity;
import vn.hocvuso.lrsbridge.auditing.SignedNote;
import vn.hocvuso.lrsbridge.verifying.Sha256;
import vn.hocvuso.lrsbridge.web.BridgeClock;
import vn.hocvuso.lrsbridge.web.Paging;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** The years of the register: each is a book, which is closed and signed when the year is over. */
@Singleton
public class RegisterYears {
    /** How many entries a page shows. */
    private static final int SHOWN = 100;

    private final Register register;
    private final LogIdentity identity;
    private final AuditLog log;
    private final Clock clock;

    @Inject
    RegisterYears(Register register, LogIdentity identity, AuditLog log, Clock clock) {
        this.register = register;
        this.identity = identity;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A year.
     *
     * @param seal the signed note over all entries, once it is closed
     * @param over whether it may be closed
     */
    record Year(int year, List<BookEntry> entries, Optional<String> seal, boolean over) {
        Year {
            entries = List.copyOf(entries);
        }

        /** The book as plain text, an entry a line: what the seal is made over. */
        String text() {
            return entries.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining());
        }
    }

    Year of(int year) {
        return new Year(year, register.book(year), register.seal(year), isOver(year));
    }

    /**
     * What of a year's book stands on one page.
     *
     * @param seal the signed note over all entries, once it is closed
     * @param over whether it may be closed
     */
    record Leaf(Paging paging, List<BookEntry> entries, Optional<String> seal, boolean over) {
        Leaf {
            entries = List.copyOf(entries);
        }

        boolean closable() {
            return over && seal.isEmpty() && paging.total() > 0;
        }
    }

    /** A page of the book of a year, to be read on a screen. */
    Leaf leaf(int year, int page) {
        return leaf(year, Paging.of("page", page, SHOWN, register.entriesIn(year)));
    }

    /** The whole book as one page, to be printed. */
    Leaf whole(int year) {
        long all = register.entriesIn(year);
        return leaf(year, Paging.of("page", 1, Math.toIntExact(Math.max(1, all)), all));
    }

    private Leaf leaf(int year, Paging paging) {
        return new Leaf(paging, register.book(year, CandidateBook.Part.of(paging)), register.seal(year), isOver(year));
    }

    private boolean isOver(int year) {
        return current() > year;
    }

    /** The years in which something was entered, newest first. */
    List<Integer> all() {
        return register.years();
    }

    LocalDate today() {
        return BridgeClock.day(clock.instant());
    }

    int current() {
        return Register.yearOf(clock.instant());
    }

    /** Closes a year that is over: nothing can be entered any more, and a signed note says what was. */
    @Transactional
    void close(int year) {
        register.lock();
        Year open = of(year);
        if (!open.over() || open.seal().isPresent() || open.entries().isEmpty()) {
            throw new Refused(Refusal.YEAR_NOT_CLOSABLE);
        }
        byte[] book = open.text().getBytes(StandardCharsets.UTF_8);
        SignedNote seal = identity.sign("register\nyear " + year + "\nentries "
                + open.entries().size() + "\nsha256 " + HexFormat.of().formatHex(Sha256.of(book)) + "\n");
        register.close(year, seal.toString());
        log.append(AuditEntry.about(
                AuditEntry.Kind.REGISTER_CLOSED, seal.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
