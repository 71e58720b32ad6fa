package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.xapi.Ifi;

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
        return of(List.of(citizen), curriculum).getOrDefault(citizen, Progress.NONE);
    }

    /** The standing of each of these citizens, in their order. */
    public Map<UUID, Progress> of(Collection<UUID> all, Curriculum.Id curriculum) {
        Map<UUID, List<Ifi>> accounts = citizens.accounts(all);
        Map<Ifi, List<Evidence>> byAccount =
                evidence.about(accounts.values().stream().flatMap(List::stream).toList()).stream()
                        .collect(Collectors.groupingBy(Evidence::learner));
        Map<UUID, Progress> progress = new LinkedHashMap<>();
        for (UUID citizen : all) {
            List<Evidence> about = accounts.getOrDefault(citizen, List.of()).stream()
                    .flatMap(account -> byAccount.getOrDefault(account, List.of()).stream())
                    .toList();
            progress.put(citizen, Progress.of(curriculum, about));
        }
        return progress;
    }
}
