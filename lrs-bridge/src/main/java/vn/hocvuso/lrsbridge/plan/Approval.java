package vn.hocvuso.lrsbridge.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The decision by which a curriculum may certify.
 *
 * @param authority who decided, as it stands on certificates
 * @param decision the number of the decision
 * @param day when it was signed
 * @param signatory who signed: the name, or the office and the name behind a comma, "Chủ tịch, Nguyễn Văn A"
 * @param automatic whether certificates follow by themselves, or each needs a decision
 */
public record Approval(String authority, String decision, LocalDate day, String signatory, boolean automatic) {
    public Approval {
        if (authority.isBlank() || decision.isBlank() || signatory.isBlank()) {
            throw new IllegalArgumentException("an approval names its authority, decision number and signatory");
        }
    }

    /** The office of who signed, as it stands above the signature (Nghị định 30/2020/NĐ-CP, phụ lục I, II.7). */
    public Optional<String> signatoryOffice() {
        boolean named = !signatoryName().equals(signatory);
        return named
                ? Optional.of(signatory.substring(0, signatory.lastIndexOf(',')).strip())
                        .filter(office -> !office.isEmpty())
                : Optional.empty();
    }

    /** The name of who signed, without the office. */
    public String signatoryName() {
        String name = signatory.substring(signatory.lastIndexOf(',') + 1).strip();
        return name.isEmpty() ? signatory : name;
    }
}
