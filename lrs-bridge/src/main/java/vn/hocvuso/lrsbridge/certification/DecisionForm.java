package vn.hocvuso.lrsbridge.certification;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.web.FormField;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** A form in which an officer writes a decision down. */
final class DecisionForm {
    private static final String CHOOSE = "hãy chọn một mục / choose one";

    private final MultivaluedMap<String, String> form;

    DecisionForm(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    private FormField field(String name) {
        return FormField.of(form, name);
    }

    String text(String field) {
        return field(field).text();
    }

    /** The page of a list from which it was sent; the first where it does not say. */
    int page(String field) {
        return text(field).matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text(field)) : 1;
    }

    boolean says(String field) {
        return text(field).equals("yes");
    }

    /** A field that must not be empty. */
    String demanded(String field) {
        refuse(missing(field));
        return text(field);
    }

    List<UUID> ids(String field) {
        return form.getOrDefault(field, List.of()).stream()
                .map(text -> id(field, text))
                .toList();
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw wrong(field, "không phải mã / not an id", text);
        }
    }

    /** One of the names of an enumeration. */
    <E extends Enum<E>> E one(String field, Class<E> of) {
        return named(field, of).orElseThrow(() -> wrong(field, CHOOSE, text(field)));
    }

    private <E extends Enum<E>> Optional<E> named(String field, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
    }

    /** What is wrong with a field that must not be empty. */
    List<Refused.Finding> missing(String field) {
        return field(field).unfilled().stream().toList();
    }

    /** What is wrong with the decision as it was written down; nothing where {@link #written} takes it. */
    List<Refused.Finding> unwritten(LocalDate today) {
        return Stream.of(
                        field("number").unfilled(),
                        field("day").notSignedBy(today),
                        field("signatory").unfilled())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same, and that a field is none of the names of an enumeration. */
    <E extends Enum<E>> List<Refused.Finding> unwritten(LocalDate today, String field, Class<E> of) {
        Stream<Refused.Finding> unchosen = named(field, of).isPresent()
                ? Stream.of()
                : Stream.of(field(field).wrong(CHOOSE));
        return Stream.concat(unchosen, unwritten(today).stream()).toList();
    }

    /** The decision as it was written down; its day has come already. */
    Corrections.Written written(String by, LocalDate today) {
        refuse(unwritten(today));
        return new Corrections.Written(text("number"), field("day").day().orElseThrow(), text("signatory"), by);
    }

    private static void refuse(List<Refused.Finding> wrong) {
        if (!wrong.isEmpty()) {
            throw new Refused(Refusal.INVALID_DECISION, wrong);
        }
    }

    private static Refused wrong(String field, String message, String found) {
        return Refused.because(Refusal.INVALID_DECISION, field, message, found);
    }
}
