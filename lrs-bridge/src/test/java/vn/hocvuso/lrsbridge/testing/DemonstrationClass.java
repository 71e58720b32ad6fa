package vn.hocvuso.lrsbridge.testing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The evening class of the demonstration, as its teacher's program sees it.
 *
 * @param pupil one of its people
 * @param pupilName what they are called
 * @param competency one of those that count for them
 */
public record DemonstrationClass(String id, String pupil, String pupilName, String competency) {
    private static final String CLASSES = "/api/teaching/classes";

    /** The class, by its teacher. */
    public static DemonstrationClass of(SignedIn teacher) {
        for (JsonNode one : teacher.json("GET", CLASSES, "")) {
            if (one.path("name").asText().contains("buổi tối")) {
                String id = one.path("id").asText();
                JsonNode pupil = teacher.json("GET", CLASSES + "/" + id, "")
                        .path("pupils")
                        .get(0);
                return new DemonstrationClass(
                        id,
                        pupil.path("id").asText(),
                        pupil.path("fullName").asText(),
                        pupil.path("cells").fieldNames().next());
            }
        }
        throw new AssertionError("the demonstration has no such class");
    }

    /** A page below the class. */
    public String page(String path) {
        return "/teaching/classes/" + id + path;
    }

    /** The page of the pupil's cell, by whose short id teachers know them. */
    public String cell() {
        return page("/pupils/" + pupil.substring(0, 8) + "/" + competency);
    }
}
