package vn.hocvuso.lrsbridge.certification;

import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * A certificate that was issued.
 *
 * @param id its public id, which says nothing
 * @param citizen who holds it
 * @param curriculum what was completed
 * @param audience as which audience
 * @param year the year of the register
 * @param number the number in that year, from 1, without gaps
 * @param issued when
 * @param revoked whether it was revoked since
 */
public record Certificate(
        UUID id,
        UUID citizen,
        Curriculum.Id curriculum,
        String audience,
        int year,
        int number,
        Instant issued,
        boolean revoked) {
    /** The number as it stands on papers: {@code 12/2026}. */
    public String registerNumber() {
        return number + "/" + year;
    }
}
