package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AccessLog;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.web.Seen;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** What officers do with citizens: enrol, correct, link accounts, merge and split. */
@Singleton
public class PeopleDesk {
    private final CitizenDirectory citizens;
    private final CitizenMerges merges;
    private final LinkHistory links;
    private final LinkCodes codes;
    private final PersonalNumbers numbers;
    private final AuditLog log;
    private final AccessLog accesses;
    private final Clock clock;

    @Inject
    PeopleDesk(
            CitizenDirectory citizens,
            CitizenMerges merges,
            LinkHistory links,
            LinkCodes codes,
            PersonalNumbers numbers,
            AuditLog log,
            AccessLog accesses,
            Clock clock) {
        this.citizens = citizens;
        this.merges = merges;
        this.links = links;
        this.codes = codes;
        this.numbers = numbers;
        this.log = log;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Everything that is known of one. */
    CitizenPage.Details details(UUID id) {
        Citizen citizen = citizens.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        Set<UUID> all = citizens.allIds(citizen.id());
        List<CitizenPage.Duplicate> duplicates = merges.into(citizen.id()).stream()
                .map(merged -> new CitizenPage.Duplicate(merged, links.held(Set.of(merged.duplicate()))))
                .toList();
        return new CitizenPage.Details(
                citizen,
                masked(citizen),
                numbers.doubts(citizen),
                links.held(Set.of(citizen.id())),
                duplicates,
                links.changes(all),
                accesses.about(citizen.id()));
    }

    private String masked(Citizen citizen) {
        return numbers.masked(Set.of(citizen.id())).getOrDefault(citizen.id(), "");
    }

    /** Adds one; the number too, where one was entered. */
    @Transactional
    public UUID add(CitizenForm form, String number, Caller by) {
        return keep(UUID.randomUUID(), form, number, by);
    }

    /**
     * Corrects what is known of one, unless somebody else has changed it since it was seen; the number too, where one was
     * entered. The same again changes nothing.
     *
     * @return the fields that were changed meanwhile, with what stands in them now; empty where it was corrected
     */
    @Transactional
    public List<Finding> correct(UUID id, Seen seen, CitizenForm form, String number, Caller by) {
        Citizen held = citizens.findToCorrect(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        UUID kept = held.id();
        Map<String, String> now = CitizenForm.of(held).fields(masked(held));
        boolean numberIsHeld = PersonalNumber.typed(number)
                .map(typed -> numbers.owner(typed).filter(kept::equals).isPresent())
                .orElse(true);
        if (numberIsHeld && form.citizen(kept).equals(held)) {
            return List.of();
        }
        List<String> meanwhile = seen.otherThan(now);
        if (meanwhile.isEmpty()) {
            keep(kept, form, number, by);
        }
        return meanwhile.stream()
                .map(field -> new Finding(
                        -1,
                        field,
                        "",
                        "người khác vừa sửa, nay là / somebody else has made this",
                        now.getOrDefault(field, "")))
                .toList();
    }

    private UUID keep(UUID id, CitizenForm form, String number, Caller by) {
        citizens.correct(form.citizen(id), clock.instant());
        PersonalNumber.typed(number).ifPresent(typed -> numbers.keep(id, typed));
        log(AuditEntry.Kind.PERSON_CHANGED, Map.of("citizen", id.toString()), by);
        return id;
    }

    /** Links an account. */
    @Transactional
    public void link(Ifi account, UUID citizen, Caller by) {
        demandKnown(citizen);
        citizens.link(account, citizen, ground(by));
    }

    private void demandKnown(UUID citizen) {
        if (citizens.find(citizen).isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
    }

    private LinkGround ground(Caller by) {
        return new LinkGround(LinkGround.How.OFFICER, by.name(), clock.instant());
    }

    /**
     * Undoes a link of a citizen.
     *
     * @throws Refused where the account is not theirs
     */
    void unlink(Ifi account, UUID citizen, Caller by) {
        UUID kept = citizens.find(citizen).map(Citizen::id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (citizens.owner(account).filter(kept::equals).isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        unlink(account, by);
    }

    /** Undoes a link. */
    void unlink(Ifi account, Caller by) {
        citizens.unlink(account, ground(by));
    }

    /** A one-time code for one. */
    String code(UUID citizen, Caller by) {
        demandKnown(citizen);
        return codes.make(Set.of(citizen), by.name(), clock.instant()).getOrDefault(citizen, "");
    }

    /** Makes one of two entries; the same again changes nothing. */
    @Transactional
    public void merge(UUID duplicate, UUID kept, Caller by) {
        if (isMerged(duplicate, kept)) {
            return;
        }
        merges.merge(duplicate, kept, ground(by));
        log(AuditEntry.Kind.CITIZENS_MERGED, Map.of("duplicate", duplicate.toString(), "kept", kept.toString()), by);
    }

    private boolean isMerged(UUID duplicate, UUID kept) {
        return merges.into(kept).stream().anyMatch(one -> one.duplicate().equals(duplicate));
    }

    /**
     * Makes two of them again.
     *
     * @throws Refused where the one was not merged into the other
     */
    @Transactional
    public void split(UUID duplicate, UUID kept, Caller by) {
        if (!isMerged(duplicate, kept)) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        merges.split(duplicate, ground(by));
        log(AuditEntry.Kind.CITIZENS_SPLIT, Map.of("duplicate", duplicate.toString()), by);
    }

    private void log(AuditEntry.Kind kind, Map<String, String> about, Caller by) {
        var what = JsonNodeFactory.instance.objectNode();
        new java.util.TreeMap<>(about).forEach(what::put);
        what.put("by", by.id().toString()).put("at", clock.instant().toString());
        log.append(AuditEntry.about(kind, what.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
