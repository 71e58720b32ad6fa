package vn.hocvuso.lrsbridge;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Finds methods that catch something themselves. */
final class TryBlocks {
    private TryBlocks() {}

    static ArchCondition<JavaMethod> contain() {
        return new ArchCondition<>("catch") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getTryCatchBlocks().stream()
                        .filter(block -> !block.getCaughtThrowables().isEmpty())
                        .forEach(block -> events.add(SimpleConditionEvent.satisfied(
                                method, method.getFullName() + " catches " + block.getCaughtThrowables())));
            }
        };
    }
}
