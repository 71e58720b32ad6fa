package vn.hocvuso.lrsbridge.teaching;

import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * For whom and what the classes of a roster are.
 *
 * @param className the class of rows that name none
 * @param platform the address of the platform whose accounts stand in the roster; may be empty
 */
public record RosterTerms(
        UUID teacher, String schoolYear, String className, Curriculum.Id curriculum, String audience, String platform) {
    public RosterTerms {
        className = className.strip();
        platform = platform.strip();
        if (!schoolYear.matches("\\d{4}-\\d{4}") || className.length() > 200 || platform.length() > 1000) {
            throw new IllegalArgumentException("not the terms of a roster");
        }
    }
}
