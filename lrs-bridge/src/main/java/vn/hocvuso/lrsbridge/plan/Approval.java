package vn.hocvuso.lrsbridge.plan;

import java.time.LocalDate;

/**
 * The decision by which a curriculum may certify.
 *
 * @param authority who decided, as it stands on certificates
 * @param decision the number of the decision
 * @param day when it was signed
 * @param signatory who signed
 * @param automatic whether certificates follow by themselves, or each needs a decision
 */
public record Approval(String authority, String decision, LocalDate day, String signatory, boolean automatic) {
    public Approval {
        if (authority.isBlank() || decision.isBlank() || signatory.isBlank()) {
            throw new IllegalArgumentException("an approval names its authority, decision number and signatory");
        }
    }
}
