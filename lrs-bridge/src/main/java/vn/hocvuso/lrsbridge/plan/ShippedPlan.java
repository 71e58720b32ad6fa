package vn.hocvuso.lrsbridge.plan;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import vn.hocvuso.coursepackages.curriculum.ShippedCurricula;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.StartUp;

/**
 * Imports the curricula that come with the program. They certify nobody until a decision approves them; the
 * demonstration records one that says what it is.
 */
@Singleton
class ShippedPlan {
    private static final Approval DEMONSTRATION = new Approval(
            "Ủy ban nhân dân Xã Trình Diễn (không có thật)",
            "01/QĐ-TRÌNHDIỄN",
            LocalDate.of(2026, 1, 5),
            "Người ký trình diễn",
            Approval.Way.AUTOMATIC);

    private final PlanBook plans;
    private final BridgeSettings settings;

    @Inject
    ShippedPlan(PlanBook plans, BridgeSettings settings) {
        this.plans = plans;
        this.settings = settings;
    }

    void bring(@Observes @Priority(StartUp.FOUNDATIONS) @Initialized(ApplicationScoped.class) Object started) {
        for (ShippedCurricula shipped : ShippedCurricula.values()) {
            Curriculum.Id id = plans.add(bytes(shipped.open()));
            if (settings.demonstration() && shipped == ShippedCurricula.HOAI_DUC_2026) {
                demonstrate(id);
            }
        }
    }

    private void demonstrate(Curriculum.Id id) {
        plans.addRules(bytes(
                Objects.requireNonNull(ShippedPlan.class.getResourceAsStream("/demonstration/mapping-rules.xml"))));
        if (plans.approval(id).isEmpty()) {
            plans.approve(id, DEMONSTRATION);
        }
    }

    private static byte[] bytes(InputStream document) {
        try (document) {
            return document.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
