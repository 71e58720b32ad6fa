package vn.hocvuso.lrsbridge.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
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
                way(field("way")).orElseThrow());
    }

    private static Optional<Finding> unchosen(FormField way) {
        return way(way).isPresent() ? Optional.empty() : Optional.of(way.wrong("hãy chọn một mục / choose one"));
    }

    private static Optional<Approval.Way> way(FormField way) {
        return Arrays.stream(Approval.Way.values())
                .filter(one -> one.code().equals(way.text()))
                .findFirst();
    }
}
