package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.AccountInbox;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.HeldLink;
import vn.hocvuso.lrsbridge.identity.LinkCodes;
import vn.hocvuso.lrsbridge.identity.LinkGround;
import vn.hocvuso.lrsbridge.identity.LinkHistory;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** What teachers do with the accounts of their own pupils. */
@Singleton
public class ClassLinks {
    private final CitizenDirectory citizens;
    private final LinkHistory history;
    private final LinkCodes codes;
    private final AccountInbox inbox;
    private final Clock clock;

    @Inject
    public ClassLinks(
            CitizenDirectory citizens, LinkHistory history, LinkCodes codes, AccountInbox inbox, Clock clock) {
        this.citizens = citizens;
        this.history = history;
        this.codes = codes;
        this.inbox = inbox;
        this.clock = clock;
    }

    ClassLinksPage page(Classroom classroom) {
        List<Citizen> pupils = pupils(classroom);
        Map<UUID, List<HeldLink>> held = held(pupils);
        return new ClassLinksPage(
                classroom,
                pupils.stream()
                        .map(one -> new ClassLinksPage.Line(one, held.getOrDefault(one.id(), List.of())))
                        .toList(),
                inbox.ofThese(pupils));
    }

    private List<Citizen> pupils(Classroom classroom) {
        return citizens.findAll(classroom.pupils()).stream()
                .sorted(ClassMatrix.asInClassLists())
                .toList();
    }

    private Map<UUID, List<HeldLink>> held(List<Citizen> pupils) {
        Map<UUID, UUID> kept = new HashMap<>();
        pupils.forEach(pupil -> citizens.allIds(pupil.id()).forEach(id -> kept.put(id, pupil.id())));
        return history.held(kept.keySet()).stream()
                .filter(link -> link.ground().how() != LinkGround.How.IN_PERSON)
                .collect(Collectors.groupingBy(link -> kept.getOrDefault(link.citizen(), link.citizen())));
    }

    /**
     * Links an account to an own pupil.
     *
     * @throws Refused where it is somebody else's: only an officer takes it away from them
     */
    void link(Citizen pupil, Ifi account, Caller by) {
        citizens.owner(account).filter(owner -> !owner.equals(pupil.id())).ifPresent(other -> {
            throw new Refused(Refusal.ACCOUNT_CONFLICT);
        });
        citizens.link(account, pupil.id(), ground(by));
    }

    private LinkGround ground(Caller by) {
        return new LinkGround(LinkGround.How.TEACHER, by.name(), clock.instant());
    }

    /**
     * Undoes a link of an own pupil.
     *
     * @throws Refused where the account is nobody's of this class
     */
    void undo(Classroom classroom, Ifi account, Caller by) {
        Set<UUID> own = pupils(classroom).stream().map(Citizen::id).collect(Collectors.toSet());
        if (citizens.owner(account).filter(own::contains).isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        citizens.unlink(account, ground(by));
    }

    /** A code for each pupil. */
    CodesPage codes(Classroom classroom, Caller by) {
        List<Citizen> pupils = pupils(classroom);
        Map<UUID, String> made = codes.make(pupils.stream().map(Citizen::id).toList(), by.name(), clock.instant());
        return new CodesPage(
                classroom,
                pupils.stream()
                        .map(one -> new CodesPage.Slip(one, made.getOrDefault(one.id(), "")))
                        .toList());
    }
}
