package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Merges in H2 or PostgreSQL. */
@Singleton
public class JpaCitizenMerges implements CitizenMerges {
    private final EntityManager entities;
    private final JpaLinkChanges changes;

    @Inject
    public JpaCitizenMerges(EntityManager entities) {
        this.entities = entities;
        this.changes = new JpaLinkChanges(entities);
    }

    @Override
    @Transactional
    public void merge(UUID duplicate, UUID kept, LinkGround ground) {
        demandKnown(duplicate);
        demandKnown(kept);
        // the change is noted first: it locks, so that two merges at one moment do not make a chain
        note(LinkChange.Kind.MERGED, duplicate, kept, ground);
        if (duplicate.equals(kept)
                || isMerged(duplicate)
                || isMerged(kept)
                || !into(duplicate).isEmpty()) {
            throw Refused.because(
                    Refusal.MERGE_CONFLICT,
                    "duplicate",
                    "hồ sơ này đã gộp rồi, hoặc có hồ sơ khác đang gộp vào nó: hãy tách trước / split first",
                    duplicate.toString());
        }
        entities.persist(new CitizenMergeRow(duplicate, kept, ground));
    }

    private void demandKnown(UUID citizen) {
        if (entities.find(CitizenRow.class, citizen) == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
    }

    private boolean isMerged(UUID citizen) {
        return entities.find(CitizenMergeRow.class, citizen) != null;
    }

    @Override
    @Transactional
    public void split(UUID duplicate, LinkGround ground) {
        CitizenMergeRow merged = Optional.ofNullable(entities.find(CitizenMergeRow.class, duplicate))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        note(LinkChange.Kind.SPLIT, duplicate, merged.keptId(), ground);
        entities.remove(merged);
    }

    private void note(LinkChange.Kind kind, UUID duplicate, UUID kept, LinkGround ground) {
        changes.note(List.of(
                new LinkChange(kind, Optional.empty(), duplicate, ground),
                new LinkChange(kind, Optional.empty(), kept, ground)));
    }

    @Override
    public List<Merged> into(UUID kept) {
        return entities.createQuery(
                        "select m, c.fullName from CitizenMergeRow m, CitizenRow c"
                                + " where m.keptId = :kept and c.id = m.duplicateId",
                        Object[].class)
                .setParameter("kept", kept)
                .getResultStream()
                .map(line -> ((CitizenMergeRow) line[0]).merged((String) line[1]))
                .toList();
    }
}
