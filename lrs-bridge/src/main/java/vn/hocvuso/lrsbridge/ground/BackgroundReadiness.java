package vn.hocvuso.lrsbridge.ground;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: what follows the statements is being done. Each loop that does not go on is named, with the reason. */
@Readiness
@Singleton
public class BackgroundReadiness implements HealthCheck {
    /** Asked for when the first question comes: the server makes this bean before it can make that one. */
    private final Instance<BackgroundWork> work;

    @Inject
    BackgroundReadiness(Instance<BackgroundWork> work) {
        this.work = work;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.builder().name("background work").up();
        for (BackgroundWorker worker : work.get().workers()) {
            worker.problem().ifPresent(problem -> health.withData(worker.name(), problem)
                    .down());
        }
        return health.build();
    }
}
