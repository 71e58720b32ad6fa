package vn.hocvuso.lrsbridge.teaching;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * How far many pupils are in each competency, in numbers without names. Nobody is ranked.
 *
 * @param classes of how many classes
 * @param pupils of how many pupils; who is in two of the classes counts once
 * @param lines one for each competency
 * @param at as of when
 */
public record ClassFigures(int classes, int pupils, List<Line> lines, Instant at) {
    public ClassFigures {
        lines = List.copyOf(lines);
    }

    /** A competency, and how many are how far in it. */
    public record Line(Curriculum.Competency competency, Map<Progress.State, Integer> counts) {
        public Line {
            counts = Map.copyOf(counts);
        }

        /** How many. */
        public int count(Progress.State state) {
            return counts.getOrDefault(state, 0);
        }
    }

    static ClassFigures of(Collection<ClassMatrix> matrices, Instant at) {
        Map<Curriculum.Competency, Map<Progress.State, Integer>> counts = new LinkedHashMap<>();
        Set<UUID> counted = new HashSet<>();
        for (ClassMatrix matrix : matrices) {
            List<ClassMatrix.Row> rows = matrix.rows().stream()
                    .filter(row -> counted.add(row.pupil().id()))
                    .toList();
            for (int column = 0; column < matrix.columns().size(); column++) {
                Map<Progress.State, Integer> line = counts.computeIfAbsent(
                        matrix.columns().get(column).competency(), any -> new EnumMap<>(Progress.State.class));
                for (ClassMatrix.Row row : rows) {
                    line.merge(row.cells().get(column).state(), 1, Integer::sum);
                }
            }
        }
        return new ClassFigures(
                matrices.size(),
                counted.size(),
                counts.entrySet().stream()
                        .map(line -> new Line(line.getKey(), line.getValue()))
                        .toList(),
                at);
    }
}
