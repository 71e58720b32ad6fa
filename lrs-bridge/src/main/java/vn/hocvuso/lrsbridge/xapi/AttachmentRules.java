package vn.hocvuso.lrsbridge.xapi;

import java.math.BigDecimal;
import java.util.Set;

/** What a statement says about its attachments (xAPI Data 2.4.11). */
final class AttachmentRules {
    private static final Set<String> ATTACHMENT =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

    private AttachmentRules() {}

    static void attachments(Part part) {
        if (part.isArray()) {
            part.elements(AttachmentRules::attachment);
        }
    }

    private static void attachment(Part part) {
        if (!part.isObject()) {
            return;
        }
        part.named(ATTACHMENT, Rule.UNKNOWN_PROPERTY);
        part.required("usageType", Rule.USAGE_TYPE_MISSING, type -> ValueRules.iri(type, Rule.USAGE_TYPE));
        part.required("display", Rule.DISPLAY_MISSING, ValueRules::languageMap);
        part.optional("description", ValueRules::languageMap);
        part.required(
                "contentType",
                Rule.CONTENT_TYPE_MISSING,
                type -> ValueRules.form(type, Rule.CONTENT_TYPE, Formats::isMediaType));
        part.required("length", Rule.LENGTH_MISSING, AttachmentRules::length);
        part.required("sha2", Rule.SHA2_MISSING, sha2 -> ValueRules.form(sha2, Rule.SHA2, Formats::isSha2));
        part.optional("fileUrl", url -> ValueRules.iri(url, Rule.FILE_URL));
    }

    private static void length(Part part) {
        if (part.isNumber() && !isWhole(part.json().decimalValue())) {
            part.report(Rule.LENGTH);
        }
    }

    /** JSON has one kind of number: 27.0 is the whole number 27. */
    private static boolean isWhole(BigDecimal number) {
        return number.signum() >= 0
                && (number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0);
    }
}
