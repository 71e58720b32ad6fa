package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.lrsbridge.ground.Portions;

/**
 * The figures of all classes of a year, for comparison with one of them. A year has thousands of pupils, so they are
 * counted at most once in ten minutes on each node; a page says as of when.
 */
@Singleton
public class YearFigures {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int CLASSES_AT_ONCE = 10;

    private final ClassBook classes;
    private final ClassMatrices matrices;
    private final Clock clock;
    private final Map<String, ClassFigures> known = new ConcurrentHashMap<>();

    @Inject
    public YearFigures(ClassBook classes, ClassMatrices matrices, Clock clock) {
        this.classes = classes;
        this.matrices = matrices;
        this.clock = clock;
    }

    /** The figures of the year that a class belongs to. */
    ClassFigures of(Classroom classroom) {
        String year = classroom.curriculum() + " " + classroom.audience() + " " + classroom.schoolYear();
        Instant now = clock.instant();
        ClassFigures before = known.get(year);
        if (before != null && before.at().plus(GOOD_FOR).isAfter(now)) {
            return before;
        }
        ClassFigures counted = count(classes.sameYear(classroom), now);
        known.put(year, counted);
        return counted;
    }

    private ClassFigures count(List<Classroom> all, Instant now) {
        List<ClassMatrix> counted = new ArrayList<>();
        for (List<Classroom> some : Portions.of(all, CLASSES_AT_ONCE)) {
            counted.addAll(matrices.matrices(some).values());
        }
        return ClassFigures.of(counted, now);
    }
}
