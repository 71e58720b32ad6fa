package vn.hocvuso.lrsbridge.bridging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.HomesMet;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.identity.PlatformDirectory;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.mapping.EvidenceBook;
import vn.hocvuso.lrsbridge.statements.PlatformFeeds;
import vn.hocvuso.lrsbridge.statements.Quarantine;
import vn.hocvuso.lrsbridge.statements.QuarantinedStatement;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** How platforms fare: their credentials, what arrives with them, and what does not. */
@Singleton
public class PlatformWatch {
    /** Accounts are looked for in so many of a platform's latest statements. */
    static final int LOOKED_AT = 200;

    private static final int SHOWN = 50;

    private final PlatformDirectory platforms;
    private final PlatformFeeds feeds;
    private final Quarantine quarantine;
    private final CitizenDirectory citizens;
    private final HomesMet homes;
    private final EvidenceBook evidence;
    private final Clock clock;

    @Inject
    public PlatformWatch(
            PlatformDirectory platforms,
            PlatformFeeds feeds,
            Quarantine quarantine,
            CitizenDirectory citizens,
            HomesMet homes,
            EvidenceBook evidence,
            Clock clock) {
        this.platforms = platforms;
        this.feeds = feeds;
        this.quarantine = quarantine;
        this.citizens = citizens;
        this.homes = homes;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** One line for each platform; the revoked ones last. */
    List<PlatformsPage.Line> lines() {
        return platforms.all().stream()
                .sorted((one, other) -> Boolean.compare(one.isRevoked(), other.isRevoked()))
                .map(credential -> new PlatformsPage.Line(
                        credential,
                        feeds.of(credential.id(), clock.instant()),
                        unlinked(credential.id()).size(),
                        outOfReach(credential).count()))
                .toList();
    }

    /** Everything about one. */
    PlatformPage.Details details(UUID id) {
        PlatformCredential credential = credential(id);
        return new PlatformPage.Details(
                credential,
                feeds.of(id, clock.instant()),
                feeds.refusals(id, SHOWN),
                quarantine.of(id, QuarantinedStatement.State.WAITING, SHOWN),
                unlinked(id),
                outOfReach(credential));
    }

    private OutOfReach outOfReach(PlatformCredential credential) {
        Reach reach = credential.reach();
        return new OutOfReach(
                homes.of(credential.id()).stream()
                        .filter(one -> !reach.covers(one.home()))
                        .toList(),
                reach.activities().isEmpty()
                        ? List.of()
                        : evidence.activities(credential.id(), LOOKED_AT).stream()
                                .filter(one -> !reach.covers(one.activity()))
                                .toList());
    }

    PlatformCredential credential(UUID id) {
        return platforms.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** Accounts of its latest statements that belong to nobody yet. */
    private List<Ifi> unlinked(UUID id) {
        List<Ifi> actors = feeds.latestActors(id, LOOKED_AT);
        Set<Ifi> linked = citizens.linked(actors);
        return actors.stream().filter(actor -> !linked.contains(actor)).toList();
    }
}
