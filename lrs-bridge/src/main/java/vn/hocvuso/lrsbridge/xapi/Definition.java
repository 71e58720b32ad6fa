package vn.hocvuso.lrsbridge.xapi;

import java.util.Map;
import java.util.Optional;

/**
 * What an activity is said to be (xAPI Data 2.4.4.1).
 *
 * @param name by language tag, in the order sent
 * @param description by language tag, in the order sent
 * @param interactionType for questions
 */
public record Definition(Map<String, String> name, Map<String, String> description, Optional<String> interactionType) {}
