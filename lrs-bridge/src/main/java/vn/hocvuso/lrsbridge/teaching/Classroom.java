package vn.hocvuso.lrsbridge.teaching;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * Learners whom one teacher follows through one curriculum.
 *
 * @param name such as {@code 5A}
 * @param schoolYear such as {@code 2026-2027}
 * @param teacher the person who teaches it
 * @param curriculum what is learned; a class stays with its version
 * @param audience the code of the audience of that curriculum that its learners belong to
 * @param pupils the entries of the citizens in it, each once; two of them may be one person, where they were merged
 */
public record Classroom(
        UUID id,
        String name,
        String schoolYear,
        UUID teacher,
        Curriculum.Id curriculum,
        String audience,
        List<UUID> pupils) {
    public Classroom {
        name = name.strip();
        if (name.isEmpty() || audience.isBlank()) {
            throw new IllegalArgumentException("a class has a name and an audience");
        }
        pupils = List.copyOf(pupils);
        if (new HashSet<>(pupils).size() != pupils.size()) {
            throw new IllegalArgumentException("a pupil is in a class once");
        }
    }
}
