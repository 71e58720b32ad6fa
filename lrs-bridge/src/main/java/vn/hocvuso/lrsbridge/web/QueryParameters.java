package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * Reads the parameters of an xAPI resource: their names are exact, each stands once, an unknown one is refused (xAPI
 * 1.0.3 part 3 section 3.2). Everything that is wrong is found before {@link #refuseIfWrong} ends the request.
 */
public final class QueryParameters {
    private final MultivaluedMap<String, String> given;
    private final String requirement;
    private final List<Finding> wrong = new ArrayList<>();

    /**
     * The parameters of a request.
     *
     * @param requirement the section that says which there are, for findings
     */
    public QueryParameters(MultivaluedMap<String, String> given, String requirement) {
        this.given = given;
        this.requirement = requirement;
    }

    /** Says which names there are. */
    public QueryParameters allow(String... names) {
        Set<String> known = Set.copyOf(Arrays.asList(names));
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                wrong(name, "không có tham số này / is unknown", "");
            } else if (values.size() > 1) {
                wrong(name, "chỉ được có một / may stand once", values.size() + " ×");
            }
        });
        return this;
    }

    /** Whether it is there. */
    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** A parameter that may be missing; {@code parse} answers empty for what is not of that form. */
    public <T> Optional<T> optional(String name, Function<String, Optional<T>> parse, String wanted) {
        Optional<String> text = Optional.ofNullable(given.getFirst(name));
        Optional<T> value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            wrong(name, "phải là / must be " + wanted, text.get());
        }
        return value;
    }

    /** A parameter that must be there. */
    public <T> Optional<T> required(String name, Function<String, Optional<T>> parse, String wanted) {
        if (!has(name)) {
            wrong(name, "thiếu / is missing: " + wanted, "");
        }
        return optional(name, parse, wanted);
    }

    private void wrong(String name, String message, String found) {
        wrong.add(new Finding(-1, name, requirement, message, found));
    }

    /** Ends the request with everything that was found. */
    public void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            throw new Refused(Refusal.INVALID_PARAMETER, wrong);
        }
    }
}
