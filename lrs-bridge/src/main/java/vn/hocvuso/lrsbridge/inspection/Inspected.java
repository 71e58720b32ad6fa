package vn.hocvuso.lrsbridge.inspection;

import java.util.List;
import vn.hocvuso.lrsbridge.web.Table;

/**
 * What came of inspecting one certificate of many.
 *
 * @param asked the number, or the file's name
 * @param number the register number; empty when there is no such certificate
 * @param verdict {@code valid}, {@code invalid}, {@code undecided} or {@code not-found}
 * @param reason the code of the first check that did not pass; empty when all passed
 * @param vietnamese what that means
 * @param id the certificate's public id; empty when there is none
 */
public record Inspected(
        String asked, String number, String verdict, String reason, String vietnamese, String english, String id) {
    private static final List<String> COLUMNS =
            List.of("asked", "number", "verdict", "reason", "meaning_vi", "meaning_en", "certificate");

    /** These as a table to take along. */
    static Table table(List<Inspected> all) {
        return new Table(
                "inspection",
                COLUMNS,
                all.stream()
                        .map(one -> List.of(
                                one.asked, one.number, one.verdict, one.reason, one.vietnamese, one.english, one.id))
                        .toList());
    }
}
