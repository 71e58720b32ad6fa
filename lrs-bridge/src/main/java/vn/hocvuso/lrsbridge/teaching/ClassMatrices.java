package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.certification.CertificateBook;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.plan.VerbTable;

/** Gathers what a {@link ClassMatrix} is made of; as many queries for ten classes as for one pupil. */
@Singleton
public class ClassMatrices {
    private final PlanBook plans;
    private final CitizenDirectory citizens;
    private final LearnerProgress progress;
    private final CertificateBook certificates;
    private final Clock clock;

    @Inject
    public ClassMatrices(
            PlanBook plans,
            CitizenDirectory citizens,
            LearnerProgress progress,
            CertificateBook certificates,
            Clock clock) {
        this.plans = plans;
        this.citizens = citizens;
        this.progress = progress;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** A curriculum that a class has. */
    Curriculum curriculum(Curriculum.Id id) {
        return plans.find(id).orElseThrow(() -> new IllegalStateException("no curriculum " + id));
    }

    /** The table by which the verbs of statements are read. */
    VerbTable verbs() {
        return plans.verbs();
    }

    /** The matrix of a class, as of now. */
    ClassMatrix matrix(Classroom classroom) {
        return matrices(List.of(classroom)).values().iterator().next();
    }

    /** The matrices of classes, as of now, in their order. */
    Map<Classroom, ClassMatrix> matrices(Collection<Classroom> classes) {
        Map<Classroom, ClassMatrix> matrices = new LinkedHashMap<>();
        classes.forEach(one -> matrices.put(one, new ClassMatrix(List.of(), List.of())));
        classes.stream()
                .collect(Collectors.groupingBy(Classroom::curriculum))
                .forEach((curriculum, some) -> fill(curriculum, some, matrices));
        return matrices;
    }

    private void fill(Curriculum.Id id, List<Classroom> classes, Map<Classroom, ClassMatrix> matrices) {
        Curriculum curriculum = curriculum(id);
        Set<UUID> pupils =
                classes.stream().flatMap(one -> one.pupils().stream()).collect(Collectors.toSet());
        Map<UUID, UUID> standsFor = citizens.standsFor(pupils);
        Map<UUID, Citizen> known = citizens.findAll(pupils).stream().collect(Collectors.toMap(Citizen::id, one -> one));
        Map<UUID, Progress> standing = progress.of(known.keySet(), id);
        Map<UUID, List<Certificate>> issued = issued(pupils, standsFor, id);
        for (Classroom classroom : classes) {
            List<Citizen> own = classroom.pupils().stream()
                    .map(pupil -> standsFor.getOrDefault(pupil, pupil))
                    .distinct()
                    .filter(known::containsKey)
                    .map(pupil -> Objects.requireNonNull(known.get(pupil)))
                    .toList();
            matrices.put(
                    classroom,
                    ClassMatrix.of(
                            new ClassMatrix.Ground(classroom, curriculum, own, standing, issued, clock.instant())));
        }
    }

    /** A certificate of an entry that was merged is that of the one it stands for. */
    private Map<UUID, List<Certificate>> issued(Set<UUID> pupils, Map<UUID, UUID> standsFor, Curriculum.Id id) {
        Set<UUID> asked = new HashSet<>(pupils);
        asked.addAll(standsFor.values());
        return certificates.of(asked, id).stream()
                .collect(Collectors.groupingBy(one -> standsFor.getOrDefault(one.citizen(), one.citizen())));
    }
}
