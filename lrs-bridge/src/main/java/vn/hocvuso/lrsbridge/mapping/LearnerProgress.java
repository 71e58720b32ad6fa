package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** Where citizens stand, by all their accounts together. */
@Singleton
public class LearnerProgress {
    private final CitizenDirectory citizens;
    private final EvidenceBook evidence;

    @Inject
    public LearnerProgress(CitizenDirectory citizens, EvidenceBook evidence) {
        this.citizens = citizens;
        this.evidence = evidence;
    }

    /** The standing of one citizen. */
    public Progress of(UUID citizen, Curriculum.Id curriculum) {
        return Progress.of(curriculum, evidence.about(citizens.accounts(citizen)));
    }

    /** The standing of each of these citizens, in their order. */
    public Map<UUID, Progress> of(Collection<UUID> all, Curriculum.Id curriculum) {
        Map<UUID, List<Evidence>> byCitizen = evidence.aboutCitizens(all);
        Map<UUID, Progress> progress = new LinkedHashMap<>();
        all.forEach(citizen -> progress.put(
                citizen, Progress.of(curriculum, byCitizen.getOrDefault(citizen, List.of()))));
        return progress;
    }
}
