package vn.hocvuso.lrsbridge.ground;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Alive means: no loop has ended that should go on. Only another start of the server begins it again. */
@Liveness
@Singleton
public class BackgroundLiveness implements HealthCheck {
    /** Asked for when the first question comes: the server makes this bean before it can make that one. */
    private final Instance<BackgroundWork> work;

    @Inject
    BackgroundLiveness(Instance<BackgroundWork> work) {
        this.work = work;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.builder().name("background work").up();
        work.get().workers().stream()
                .filter(BackgroundWorker::hasDied)
                .forEach(dead -> health.withData(dead.name(), "has ended").down());
        return health.build();
    }
}
