package vn.hocvuso.lrsbridge.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.web.FormField;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/** What an officer, or a program of theirs, writes down of the signed decision by which a curriculum may certify. */
final class ApprovalForm {
    private static final String AUTOMATIC = "automatic";
    private static final String BY_DECISION = "decision";
    private static final List<String> WAYS = List.of(AUTOMATIC, BY_DECISION);

    private final Function<String, FormField> fields;

    private ApprovalForm(Function<String, FormField> fields) {
        this.fields = fields;
    }

    /** As a page sends it. */
    static ApprovalForm of(MultivaluedMap<String, String> form) {
        return new ApprovalForm(name -> FormField.of(form, name));
    }

    /** As a program sends it. */
    static ApprovalForm of(JsonNode body) {
        return new ApprovalForm(name -> FormField.of(body, name));
    }

    /** The word for how certificates follow. */
    static String way(Approval approval) {
        return approval.automatic() ? AUTOMATIC : BY_DECISION;
    }

    private FormField field(String name) {
        return fields.apply(name);
    }

    /** The curriculum that it is about. */
    String curriculum() {
        return field("curriculum").text();
    }

    /**
     * The approval as it was written down.
     *
     * @param today later than this nothing can have been signed
     * @throws Refused naming every field that is wrong
     */
    Approval approval(LocalDate today) {
        List<Finding> wrong = Stream.of(
                        field("authority").unfilled(),
                        field("number").unfilled(),
                        field("signatory").unfilled(),
                        field("day").notSignedBy(today),
                        unchosen(field("way")))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refused(Refusal.INVALID_DECISION, wrong);
        }
        return new Approval(
                field("authority").text(),
                field("number").text(),
                field("day").day().orElseThrow(),
                field("signatory").text(),
                field("way").text().equals(AUTOMATIC));
    }

    private static Optional<Finding> unchosen(FormField way) {
        return WAYS.contains(way.text()) ? Optional.empty() : Optional.of(way.wrong("hãy chọn một mục / choose one"));
    }
}
