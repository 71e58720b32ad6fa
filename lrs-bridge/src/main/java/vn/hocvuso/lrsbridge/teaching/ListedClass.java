package vn.hocvuso.lrsbridge.teaching;

import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * A class as a list of classes names it: all but who is in it, which would be thousands in a commune.
 *
 * @param name such as {@code 5A}
 * @param schoolYear such as {@code 2026-2027}
 * @param teacher the person who teaches it
 * @param audience the code of the audience of the curriculum that its learners belong to
 * @param size how many pupils it has, each person once
 */
public record ListedClass(
        UUID id, String name, String schoolYear, UUID teacher, Curriculum.Id curriculum, String audience, int size) {
    /** The same with another number of pupils. */
    ListedClass ofSize(int pupils) {
        return new ListedClass(id, name, schoolYear, teacher, curriculum, audience, pupils);
    }
}
