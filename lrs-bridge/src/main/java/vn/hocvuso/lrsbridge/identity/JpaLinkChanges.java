package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The order in which links changed; whoever writes locks its head, so that changes become visible in order. */
final class JpaLinkChanges {
    private final EntityManager entities;

    JpaLinkChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** Notes changes as part of the running transaction; answers the place of the last. */
    long note(List<LinkChange> changes) {
        LinkHeadRow head = Optional.ofNullable(
                        entities.find(LinkHeadRow.class, LinkHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("table link_head has lost its row"));
        long last = 0;
        for (LinkChange change : changes) {
            last = head.next();
            entities.persist(new LinkChangeRow(last, change));
        }
        return last;
    }

    List<CitizenDirectory.AccountLink> after(long position, int limit) {
        return entities.createQuery(
                        "select c from LinkChangeRow c where c.position > :position order by c.position",
                        LinkChangeRow.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultStream()
                .map(LinkChangeRow::link)
                .toList();
    }
}
