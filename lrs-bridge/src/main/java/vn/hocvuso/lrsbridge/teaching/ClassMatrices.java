package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.hocvuso.lrsbridge.certification.CertificateBook;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;

/** Gathers what a {@link ClassMatrix} is made of; as many queries for a class of thirty as for one of three. */
@Singleton
public class ClassMatrices {
    private final PlanBook plans;
    private final CitizenDirectory citizens;
    private final LearnerProgress progress;
    private final CertificateBook certificates;

    @Inject
    public ClassMatrices(
            PlanBook plans, CitizenDirectory citizens, LearnerProgress progress, CertificateBook certificates) {
        this.plans = plans;
        this.citizens = citizens;
        this.progress = progress;
        this.certificates = certificates;
    }

    /** The curriculum of a class. */
    Curriculum curriculum(Classroom classroom) {
        return plans.find(classroom.curriculum())
                .orElseThrow(() -> new IllegalStateException("no curriculum " + classroom.curriculum()));
    }

    /** The matrix of a class, as of now. */
    ClassMatrix matrix(Classroom classroom) {
        return ClassMatrix.of(
                classroom,
                curriculum(classroom),
                citizens.findAll(classroom.pupils()),
                progress.of(classroom.pupils(), classroom.curriculum()),
                certificates.of(classroom.pupils(), classroom.curriculum()));
    }
}
