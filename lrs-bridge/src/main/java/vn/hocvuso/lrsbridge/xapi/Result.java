package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What came of it (xAPI Data 2.4.5). Nothing here is interpreted: {@code completion} may be true of a failed attempt.
 *
 * @param duration as sent; the specification forbids to convert it
 * @param extensions as sent, empty where there are none; must not be changed
 */
public record Result(
        Optional<Score> score,
        Optional<Boolean> success,
        Optional<Boolean> completion,
        Optional<String> response,
        Optional<String> duration,
        ObjectNode extensions) {}
