package vn.hocvuso.lrsbridge.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The decision by which a curriculum may certify.
 *
 * @param authority who decided, as it stands on certificates
 * @param decision the number of the decision
 * @param day when it was signed
 * @param signatory who signed: the name, or the office and the name behind a comma, "Chủ tịch, Nguyễn Văn A"
 * @param way how certificates follow
 */
public record Approval(String authority, String decision, LocalDate day, String signatory, Way way) {
    /** How certificates follow from an approval. */
    public enum Way {
        /** Each person needs a decision. */
        DECISION,
        /** By themselves, from results that a platform or a person vouches for. */
        AUTOMATIC,
        /** By themselves, also from results that anybody can post with a key that lies open. */
        AUTOMATIC_FROM_OPEN_KEYS;

        /** How pages and programs spell it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Approval {
        if (authority.isBlank() || decision.isBlank() || signatory.isBlank()) {
            throw new IllegalArgumentException("an approval names its authority, decision number and signatory");
        }
    }

    /** Whether certificates follow by themselves. */
    public boolean automatic() {
        return way != Way.DECISION;
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
