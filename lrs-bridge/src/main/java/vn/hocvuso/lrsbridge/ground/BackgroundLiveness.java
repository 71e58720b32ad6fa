package vn.hocvuso.lrsbridge.ground;

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
    private final BackgroundWork work;

    @Inject
    BackgroundLiveness(BackgroundWork work) {
        this.work = work;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.builder().name("background work").up();
        work.workers().stream()
                .filter(BackgroundWorker::hasDied)
                .forEach(dead -> health.withData(dead.name(), "has ended").down());
        return health.build();
    }
}
