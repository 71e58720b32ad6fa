package vn.hocvuso.lrsbridge.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.coursepackages.curriculum.ActivitySelector;
import vn.hocvuso.lrsbridge.web.FormField;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * What an officer, or a program of theirs, decides about a verb.
 *
 * @param meaning how the meaning is spelled; empty to take a decision back
 */
record VerbForm(FormField verb, FormField meaning, FormField ground) {
    private static final int LONGEST = 1000;

    /** As a page sends it. */
    static VerbForm of(MultivaluedMap<String, String> form) {
        return new VerbForm(FormField.of(form, "verb"), FormField.of(form, "meaning"), FormField.of(form, "ground"));
    }

    /** As a program sends it. */
    static VerbForm of(JsonNode body) {
        return new VerbForm(FormField.of(body, "verb"), FormField.of(body, "meaning"), FormField.of(body, "ground"));
    }

    /** The meaning that was chosen; empty where the decision is taken back. */
    Optional<VerbMeaning> chosen() {
        return VerbMeaning.of(meaning.text());
    }

    /** Refuses what is wrong, naming every field. */
    VerbForm demandRight() {
        List<Finding> wrong = Stream.of(noIri(), unknownMeaning(), ground.unfilled())
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refused(Refusal.INVALID_VERB, wrong);
        }
        return this;
    }

    private Optional<Finding> noIri() {
        return verb.text().length() <= LONGEST && ActivitySelector.isIri(verb.text())
                ? Optional.empty()
                : Optional.of(verb.wrong("mã động từ có tên giao thức và không có dấu cách, ví dụ http://…"
                        + " / the identifier of a verb has a scheme and no spaces"));
    }

    private Optional<Finding> unknownMeaning() {
        return meaning.text().isEmpty() || chosen().isPresent()
                ? Optional.empty()
                : Optional.of(meaning.wrong("hãy chọn một mục / choose one"));
    }
}
